package ai.flashpoint.connect.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the keys at one address.
 *
 * @param keys as they were last read, if they were acceptable
 * @param freshUntil when they should be read again
 * @param goodUntil when they must not be used any more
 * @param pauseUntil when the address may be asked again
 * @param held whether the pause is for an attempt that was not made
 */
record KnownKeys(
    Optional<PublicKeys> keys,
    Instant freshUntil,
    Instant goodUntil,
    Instant pauseUntil,
    boolean held) {

  /** Before the address was asked. */
  static final KnownKeys NOTHING =
      new KnownKeys(Optional.empty(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false);

  private static final Duration LEAST_PAUSE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_FRESH = Duration.ofMinutes(5);
  private static final Duration LONGEST_FRESH = Duration.ofHours(24);

  /** Whether a signature under this key id, or under none, can be judged by what is known. */
  boolean suffice(Optional<String> kid, Instant now) {
    return now.isBefore(goodUntil)
        && keys.filter(known -> kid.isEmpty() || known.has(kid.get())).isPresent();
  }

  boolean areFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  boolean mayBeAsked(Instant now) {
    return !now.isBefore(pauseUntil);
  }

  /** What is known after an attempt. */
  KnownKeys after(Fetched fetched, Instant now) {
    if (fetched instanceof Fetched.Throttled throttled) {
      return new KnownKeys(keys, freshUntil, goodUntil, now.plus(throttled.retryAfter()), true);
    }
    Instant pause = now.plus(LEAST_PAUSE);
    if (!(fetched instanceof Fetched.Document document)) {
      return new KnownKeys(keys, freshUntil, goodUntil, pause, false);
    }
    try {
      return new KnownKeys(
          Optional.of(PublicKeys.read(document.body())),
          now.plus(clamped(document.freshFor())),
          now.plus(LONGEST_FRESH),
          pause,
          false);
    } catch (PublicKeys.Unacceptable e) {
      // What the client publishes now counts: keys that became unusable are not used any more
      return new KnownKeys(Optional.empty(), Instant.EPOCH, Instant.EPOCH, pause, false);
    }
  }

  /** The answer for a signature under this key id, when nobody will ask the address now. */
  KeyLookup answer(Optional<String> kid, Instant now) {
    if (held && !suffice(kid, now) && now.isBefore(pauseUntil)) {
      return new KeyLookup.Later(Duration.between(now, pauseUntil));
    }
    return keys.isPresent() && now.isBefore(goodUntil)
        ? new KeyLookup.Found(keys.get())
        : new KeyLookup.None();
  }

  private static Duration clamped(Duration freshFor) {
    Duration least = freshFor.compareTo(SHORTEST_FRESH) < 0 ? SHORTEST_FRESH : freshFor;
    return least.compareTo(LONGEST_FRESH) > 0 ? LONGEST_FRESH : least;
  }
}
