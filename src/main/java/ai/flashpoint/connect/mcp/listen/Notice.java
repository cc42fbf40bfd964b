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
    TASK,
    /** A client with a handshake listens for other resources than before; the subject names it. */
    SUBSCRIPTIONS,
    /** It has opened another stream. */
    STREAM
  }

  private static final char BETWEEN = ' ';

  /**
   * A handshake has another stream.
   *
   * @param handshake its name
   * @param stream later ones are greater
   */
  public static Notice ofStream(String handshake, String stream) {
    return new Notice(Kind.STREAM, Optional.empty(), handshake + BETWEEN + stream);
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

  /** Whether it is about a handshake that has this name. */
  boolean isOf(String handshake) {
    return switch (kind) {
      case SUBSCRIPTIONS -> subject.equals(handshake);
      case STREAM -> subject.startsWith(handshake + BETWEEN);
      default -> false;
    };
  }

  /** The stream that was opened. */
  String stream() {
    return subject.substring(subject.indexOf(BETWEEN) + 1);
  }

  boolean concerns(TeamId listener) {
    return team.isEmpty() || team.get().equals(listener);
  }
}
