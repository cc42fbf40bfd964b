package ai.flashpoint.connect.common;

import java.time.Duration;

/** How long to wait, as {@code Retry-After} has it (RFC 9110 section 10.2.3). */
public final class RetryAfter {

  private RetryAfter() {}

  /** Whole seconds, never fewer than were said, at least one. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }

  /** The header's value. */
  public static String header(Duration wait) {
    return String.valueOf(seconds(wait));
  }
}
