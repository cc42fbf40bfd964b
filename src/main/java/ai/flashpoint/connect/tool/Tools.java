package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The tools of this deployment, as one caller may see and use them. */
public interface Tools {

  /** The caller's tools in a stable order. */
  List<ToolDescriptor> list(Caller caller);

  /** One of them. */
  default Optional<ToolDescriptor> find(Caller caller, String name) {
    return list(caller).stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /**
   * Checks the arguments against the tool's schema and runs it. Bugs surface as unchecked
   * exceptions.
   */
  CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments);

  /** Whether a call may outlive its request; never, where the caller has no such tool. */
  default Task task(Caller caller, String name) {
    return Task.NEVER;
  }

  /** Whether a tool says things while it runs; never, where the caller has no such tool. */
  default boolean logs(Caller caller, String name) {
    return false;
  }

  /** Whether any tool of the deployment does. */
  default boolean logs() {
    return false;
  }
}
