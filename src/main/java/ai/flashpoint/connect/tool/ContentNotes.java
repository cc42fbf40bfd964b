package ai.flashpoint.connect.tool;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Optional hints on a piece of content (MCP 2026-07-28, data type Annotations).
 *
 * @param audience whom it is for; empty says nothing
 * @param priority 0 (can be left out) to 1 (needed)
 * @param lastModified since 2025-06-18
 */
public record ContentNotes(
    Set<Audience> audience, OptionalDouble priority, Optional<Instant> lastModified) {

  /** Says nothing. */
  public static final ContentNotes NONE =
      new ContentNotes(Set.of(), OptionalDouble.empty(), Optional.empty());

  /** Who is to see a piece of content. */
  public enum Audience {
    USER,
    ASSISTANT
  }

  public ContentNotes {
    audience = Set.copyOf(audience);
    if (priority.isPresent() && !(priority.getAsDouble() >= 0 && priority.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("a priority lies between 0 and 1");
    }
  }
}
