package ai.flashpoint.connect.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys at one address, as far as they are known here. Read again when they are old or when a
 * signature names a key that is not among them, but not more often than every half minute; while
 * the address does not answer, the last good copy serves for a day.
 */
final class FetchedKeys {

  private static final Duration LEAST_PAUSE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_FRESH = Duration.ofMinutes(5);
  private static final Duration LONGEST_FRESH = Duration.ofHours(24);

  private final Supplier<Fetched> address;
  private final Clock clock;

  private Optional<PublicKeys> keys = Optional.empty();
  private Instant askedAt = Instant.EPOCH;
  private Instant freshUntil = Instant.EPOCH;
  private Instant goodUntil = Instant.EPOCH;

  FetchedKeys(Supplier<Fetched> address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  /**
   * The keys, if any good ones are known.
   *
   * @param kid the key that is looked for
   */
  synchronized Optional<PublicKeys> get(Optional<String> kid) {
    Instant now = clock.instant();
    boolean wanted =
        !now.isBefore(freshUntil)
            || kid.filter(id -> keys.filter(known -> known.has(id)).isEmpty()).isPresent();
    if (wanted && !now.isBefore(askedAt.plus(LEAST_PAUSE))) {
      askedAt = now;
      ask(now);
    }
    return now.isBefore(goodUntil) ? keys : Optional.empty();
  }

  private void ask(Instant now) {
    if (!(address.get() instanceof Fetched.Document document)) {
      return;
    }
    try {
      keys = Optional.of(PublicKeys.read(document.body()));
      freshUntil = now.plus(clamped(document.freshFor()));
      goodUntil = now.plus(LONGEST_FRESH);
    } catch (PublicKeys.Unacceptable e) {
      // What the client publishes now counts: keys that became unusable are not used any more
      keys = Optional.empty();
    }
  }

  private static Duration clamped(Duration freshFor) {
    Duration least = freshFor.compareTo(SHORTEST_FRESH) < 0 ? SHORTEST_FRESH : freshFor;
    return least.compareTo(LONGEST_FRESH) > 0 ? LONGEST_FRESH : least;
  }
}
