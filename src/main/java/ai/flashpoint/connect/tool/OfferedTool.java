package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.util.Set;

/**
 * A tool of the deployment, as its documentation describes it.
 *
 * @param role the least role in the team that sees and uses it
 * @param scopes scope values that the token needs
 * @param confirmed whether the person is asked before it runs
 * @param task whether a call may outlive its request
 */
public record OfferedTool(
    ToolDescriptor descriptor, Role role, Set<String> scopes, boolean confirmed, Task task) {

  static OfferedTool of(DeclaredTool tool) {
    return new OfferedTool(
        tool.descriptor(),
        tool.access().role(),
        tool.access().scopes(),
        tool.first().isPresent(),
        tool.task());
  }
}
