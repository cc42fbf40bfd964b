package ai.flashpoint.connect.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** So many times in so long, for each key, on this node. */
final class Throttle {

  private static final int REMEMBERED = 10_000;

  private record Window(Instant end, int taken) {}

  private final Cache<String, Window> windows =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final int times;
  private final Duration within;
  private final Clock clock;

  Throttle(int times, Duration within, Clock clock) {
    this.times = times;
    this.within = within;
    this.clock = clock;
  }

  /** Counts; how long to wait, if it was too often. */
  Optional<Duration> take(String key) {
    Instant now = clock.instant();
    Window window =
        windows
            .asMap()
            .compute(
                key,
                (same, known) ->
                    known == null || !now.isBefore(known.end())
                        ? new Window(now.plus(within), 1)
                        : new Window(known.end(), Math.min(known.taken(), times) + 1));
    return window.taken() > times
        ? Optional.of(Duration.between(now, window.end()))
        : Optional.empty();
  }

  /** How long to wait, if no more is allowed. Does not count. */
  Optional<Duration> remaining(String key) {
    Instant now = clock.instant();
    Window window = windows.getIfPresent(key);
    return window != null && window.taken() >= times && now.isBefore(window.end())
        ? Optional.of(Duration.between(now, window.end()))
        : Optional.empty();
  }
}
