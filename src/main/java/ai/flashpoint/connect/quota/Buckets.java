package ai.flashpoint.connect.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One token bucket for each key: so many at once, refilled evenly within a minute. */
final class Buckets {

  private static final int REMEMBERED = 100_000;
  private static final Admission ALLOWED = new Admission.Allowed();

  private final int perMinute;
  private final TimeMeter time;
  private final Cache<Object, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * Buckets.
   *
   * @param perMinute 0 lets everything pass
   */
  Buckets(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.time = new ClockMeter(clock);
  }

  /** Takes one. */
  Admission take(Object key) {
    if (perMinute == 0) {
      return ALLOWED;
    }
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? ALLOWED : refused(probe.getNanosToWaitForRefill());
  }

  /** Whether one could be taken; takes nothing. */
  Admission look(Object key) {
    if (perMinute == 0 || buckets.getIfPresent(key) == null) {
      return ALLOWED;
    }
    long wait = bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return wait == 0 ? ALLOWED : refused(wait);
  }

  private static Admission refused(long nanos) {
    return new Admission.Refused(Duration.ofNanos(nanos));
  }

  private Bucket bucket(Object key) {
    return buckets.get(
        key,
        unknown ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build());
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
