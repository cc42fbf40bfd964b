package ai.flashpoint.connect.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often signing in failed for one key.
 *
 * @param blockedUntil nothing is tried before
 * @param forgetAt when the failures count no more
 */
record FailureTally(int failures, Optional<Instant> blockedUntil, Instant forgetAt) {

  static FailureTally none(Instant now) {
    return new FailureTally(0, Optional.empty(), now);
  }

  /** The same, or none when it is time to forget. */
  FailureTally at(Instant now) {
    return forgetAt.isAfter(now) ? this : none(now);
  }

  /** How long nothing is tried. */
  Optional<Duration> pause(Instant now) {
    return blockedUntil.filter(now::isBefore).map(until -> Duration.between(now, until));
  }
}
