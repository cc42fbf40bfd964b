package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.TeamId;
import java.util.Optional;

/**
 * Something that assistants may have an open ear for (MCP 2026-07-28, Subscriptions). Fire it as a
 * CDI event of this type inside the transaction that makes the change; listeners on every node hear
 * of it within two seconds of the commit, and of nothing that was rolled back.
 */
public sealed interface Change {

  /** Whose change it is; empty if all teams'. */
  Optional<TeamId> team();

  /** Other tools are offered than before. */
  record ToolList(Optional<TeamId> team) implements Change {}

  /** Other prompts are offered than before. */
  record PromptList(Optional<TeamId> team) implements Change {}

  /** Other resources are offered than before. */
  record ResourceList(Optional<TeamId> team) implements Change {}

  /**
   * Reading the resource gives something else than before.
   *
   * @param uri as it is read, at most 2000 characters
   */
  record Resource(Optional<TeamId> team, String uri) implements Change {}
}
