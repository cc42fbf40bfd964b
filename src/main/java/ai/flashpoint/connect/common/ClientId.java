package ai.flashpoint.connect.common;

import java.util.Objects;

/**
 * Identifies an OAuth client (RFC 6749 section 2.2). Compared as an exact string; ours never start
 * with "https://".
 */
public record ClientId(String value) {

  public ClientId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
