package ai.flashpoint.connect.common;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a team, the tenant whose data is worked with. Opaque and stable; its text form is the
 * lower-case UUID.
 */
public record TeamId(UUID value) {

  public TeamId {
    Objects.requireNonNull(value);
  }

  public static TeamId random() {
    return new TeamId(UUID.randomUUID());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static TeamId of(String text) {
    return new TeamId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
