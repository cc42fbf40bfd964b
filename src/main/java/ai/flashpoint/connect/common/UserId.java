package ai.flashpoint.connect.common;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person's account. Opaque and stable; its text form is the lower-case UUID. */
public record UserId(UUID value) {

  public UserId {
    Objects.requireNonNull(value);
  }

  public static UserId random() {
    return new UserId(UUID.randomUUID());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
