package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.SessionId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where to ask for a task that a stream was opened for. */
public interface TaskStates {

  /**
   * The params of {@code notifications/tasks}; empty if the session has no such task.
   *
   * @param taskId as the client wrote it
   */
  Optional<ObjectNode> state(SessionId session, String taskId);
}
