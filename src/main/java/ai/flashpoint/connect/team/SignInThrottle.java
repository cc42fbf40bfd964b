package ai.flashpoint.connect.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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

  /**
   * Counts an attempt as failed until it succeeds, unless the key has to wait: in one step, so that
   * parallel guesses cannot slip in between.
   *
   * @return how long to wait; empty if the attempt may be looked at
   */
  Optional<Duration> enter(String key) {
    Instant now = clock.instant();
    AtomicReference<Duration> wait = new AtomicReference<>();
    failures
        .asMap()
        .compute(
            key,
            (k, known) -> {
              if (known != null && known.blockedUntil().isAfter(now)) {
                wait.set(Duration.between(now, known.blockedUntil()));
                return known;
              }
              int count = known == null ? 1 : known.count() + 1;
              return new Failures(count, now.plus(waitAfter(count)));
            });
    return Optional.ofNullable(wait.get());
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
