package ai.flashpoint.connect.common;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a non-human account of one team. Opaque and stable; its text form is the lower-case
 * UUID.
 */
public record AgentId(UUID value) {

  public AgentId {
    Objects.requireNonNull(value);
  }

  public static AgentId random() {
    return new AgentId(UUID.randomUUID());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static AgentId of(String text) {
    return new AgentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
