package ai.flashpoint.connect.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Back-off after failed sign-ins of one key (an account, or an address): five are free, then the
 * wait doubles up to a ceiling. There is no permanent lock, which would let anybody lock anybody
 * out.
 */
final class SignInThrottle {

  static final int FREE_FAILURES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private record Failures(int count, Instant blockedUntil) {}

  private final Cache<String, Failures> failures =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterWrite(LONGEST_WAIT.multipliedBy(2))
          .build();
  private final Clock clock;
  private final int free;

  SignInThrottle(Clock clock, int free) {
    this.clock = clock;
    this.free = free;
  }

  /** How long this key has to wait before the next attempt is looked at. */
  Optional<Duration> waiting(String key) {
    Failures known = failures.getIfPresent(key);
    Instant now = clock.instant();
    return known != null && known.blockedUntil().isAfter(now)
        ? Optional.of(Duration.between(now, known.blockedUntil()))
        : Optional.empty();
  }

  void failed(String key) {
    failures
        .asMap()
        .compute(
            key,
            (k, known) -> {
              int count = known == null ? 1 : known.count() + 1;
              return new Failures(count, clock.instant().plus(waitAfter(count)));
            });
  }

  void succeeded(String key) {
    failures.invalidate(key);
  }

  private Duration waitAfter(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 20));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
