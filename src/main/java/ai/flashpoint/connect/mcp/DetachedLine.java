package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.listen.ListenLine;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A request's line, once its thread has left it; a reader who stalls at the end is given up. */
record DetachedLine(Line line, Surroundings around) implements ListenLine {

  @Override
  public void send(ObjectNode message) {
    line.send(message);
  }

  @Override
  public void ping() {
    line.ping();
  }

  @Override
  public void end(Optional<ObjectNode> response) {
    RpcAnswer last = response.map(json -> RpcAnswer.of(200, json)).orElseGet(RpcAnswer::accepted);
    Farewell.say(last, line, around);
  }

  @Override
  public void whenGone(Runnable action) {
    line.whenGone(action);
  }
}
