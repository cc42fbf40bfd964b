package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The way back to the client of one request: perhaps messages and pings, then one answer. */
interface Line {

  /** Whether anything but the answer can be said. */
  boolean streams();

  /**
   * Lets the request outlive its thread. Only on that thread and only where the line streams;
   * without effect after the first time.
   */
  void detach();

  /** What to do when the client is gone before the answer. */
  void whenGone(Runnable action);

  /** Sends a notification or a request of ours; only after {@link #detach()}. */
  boolean send(ObjectNode message);

  /** Keeps the line open; also where it was not detached. */
  void ping();

  /** Gives the answer; only the first one counts. */
  void answer(RpcAnswer answer);

  /** Whether nothing of the answer waits for the client any more. */
  boolean isDone();

  /** Gives up a client that does not take its answer. */
  void drop();
}
