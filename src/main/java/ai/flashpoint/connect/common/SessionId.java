package ai.flashpoint.connect.common;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies one connection of one assistant: (user or agent, team, client). Opaque and stable; its
 * text form is the lower-case UUID.
 */
public record SessionId(UUID value) {

  public SessionId {
    Objects.requireNonNull(value);
  }

  public static SessionId random() {
    return new SessionId(UUID.randomUUID());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static SessionId of(String text) {
    return new SessionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
