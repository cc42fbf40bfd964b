package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what a client heard. */
final class HeardLine implements Line {

  final List<ObjectNode> sent = new ArrayList<>();
  Optional<RpcAnswer> answer = Optional.empty();
  int pings;
  boolean detached;
  boolean gone;
  boolean slow;
  boolean dropped;
  boolean stays;
  private final boolean streams;
  private Runnable whenGone = () -> {};

  HeardLine(boolean streams) {
    this.streams = streams;
  }

  /** The client goes away. */
  void hangUp() {
    gone = true;
    whenGone.run();
  }

  JsonNode body() {
    return answer.orElseThrow().body().orElseThrow();
  }

  @Override
  public boolean streams() {
    return streams;
  }

  @Override
  public void detach() {
    if (stays) {
      throw new IllegalStateException("stays");
    }
    detached = true;
  }

  @Override
  public void whenGone(Runnable action) {
    whenGone = action;
  }

  @Override
  public boolean send(ObjectNode message) {
    sent.add(message.deepCopy());
    return !gone;
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public boolean isDone() {
    return !slow;
  }

  @Override
  public void drop() {
    dropped = true;
  }

  @Override
  public void answer(RpcAnswer given) {
    if (answer.isEmpty()) {
      answer = Optional.of(given);
    }
  }
}
