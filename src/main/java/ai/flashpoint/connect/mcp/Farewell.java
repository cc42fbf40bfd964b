package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.stream.Beating;
import ai.flashpoint.connect.mcp.stream.Heartbeat;
import java.time.Instant;

/**
 * Waits until a client has taken its answer, or gives it up: nobody may hold an answer for ever.
 */
record Farewell(Line line, Instant until, Heartbeat heartbeat) implements Beating {

  @Override
  public void beat(Instant now) {
    if (line.isDone()) {
      heartbeat.leave(this);
    } else if (now.isAfter(until)) {
      heartbeat.leave(this);
      line.drop();
    }
  }
}
