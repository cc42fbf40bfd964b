package ai.flashpoint.connect.mcp.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where a stream's messages go; nothing here ever waits for the reader. */
public interface ListenLine {

  /** Sends a notification; without effect when the reader is gone. */
  void send(ObjectNode message);

  /** Keeps the connection alive. */
  void ping();

  /** Sends the response, if there is one to give, and closes. */
  void end(Optional<ObjectNode> response);

  /** What to do when the reader goes, at once if that has happened. */
  void whenGone(Runnable action);
}
