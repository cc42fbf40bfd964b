package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.stream.Beating;
import ai.flashpoint.connect.mcp.stream.Heartbeat;
import java.time.Instant;

/**
 * Waits until a client has taken its answer, or gives it up: nobody may hold an answer for ever.
 */
record Farewell(Line line, Instant until, Heartbeat heartbeat) implements Beating {

  /** Gives the last answer on a line, and sees to it that it is taken. */
  static void say(RpcAnswer answer, Line line, Surroundings around) {
    line.answer(answer);
    if (!line.isDone()) {
      Instant until = around.clock().instant().plus(around.settings().callLimit());
      around.heartbeat().join(new Farewell(line, until, around.heartbeat()));
    }
  }

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
