package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.tool.Change;
import java.util.Optional;

/**
 * Something changed that a stream may have been opened for. Fired inside the transaction that
 * changes it.
 *
 * @param team whose listeners hear of it; empty if all teams'
 * @param subject the resource's URI or the task's id; empty for lists
 */
public record Notice(Kind kind, Optional<TeamId> team, String subject) {

  /** What changed. */
  public enum Kind {
    TOOLS,
    PROMPTS,
    RESOURCES,
    RESOURCE,
    TASK
  }

  static Notice of(Change change) {
    if (change instanceof Change.Resource resource) {
      return new Notice(Kind.RESOURCE, resource.team(), resource.uri());
    }
    Kind kind =
        change instanceof Change.ToolList
            ? Kind.TOOLS
            : change instanceof Change.PromptList ? Kind.PROMPTS : Kind.RESOURCES;
    return new Notice(kind, change.team(), "");
  }

  boolean concerns(TeamId listener) {
    return team.isEmpty() || team.get().equals(listener);
  }
}
