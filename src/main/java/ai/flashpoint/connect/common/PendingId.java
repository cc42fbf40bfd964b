package ai.flashpoint.connect.common;

import java.util.Objects;

/**
 * Identifies a pending authorization in URLs of the sign-in pages. Worth nothing without the
 * browser's cookie.
 */
public record PendingId(String value) {

  public PendingId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
