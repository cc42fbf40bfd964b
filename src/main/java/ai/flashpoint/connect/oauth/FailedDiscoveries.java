package ai.flashpoint.connect.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Counts requests of clients that found no metadata and guessed where the endpoints are: the
 * earliest sign that addresses are wrong or that a proxy holds the metadata back. Tells of them now
 * and then, so that strangers cannot fill the log.
 */
final class FailedDiscoveries {

  static final Duration PAUSE = Duration.ofMinutes(10);

  private final Clock clock;
  private long untold;
  private Instant quietUntil = Instant.MIN;

  FailedDiscoveries(Clock clock) {
    this.clock = clock;
  }

  /** Counts one; how many there were since the last time, when it is time to tell. */
  synchronized OptionalLong count() {
    untold++;
    Instant now = clock.instant();
    if (now.isBefore(quietUntil)) {
      return OptionalLong.empty();
    }
    quietUntil = now.plus(PAUSE);
    long count = untold;
    untold = 0;
    return OptionalLong.of(count);
  }
}
