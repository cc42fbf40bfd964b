package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;

/**
 * Answers for every tool and caller whether it is visible, which is the same as callable. The list
 * and the call both ask here, and nothing else decides.
 */
final class ToolPolicy {

  /**
   * Whether the caller may see and call a tool.
   *
   * @param least the least role that the tool asks for
   */
  boolean allows(Caller caller, Role least) {
    return caller.role().includes(least);
  }
}
