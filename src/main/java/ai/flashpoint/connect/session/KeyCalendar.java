package ai.flashpoint.connect.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of signing keys as rules: published, signing, retired, deleted. Pure, so that all nodes
 * come to the same answers from the same rows without talking to each other.
 */
record KeyCalendar(List<KeyLife> keys, KeySettings settings) {

  private static final Comparator<KeyLife> BY_BEGINNING =
      Comparator.comparing(KeyLife::signsFrom).thenComparing(KeyLife::kid);

  /**
   * The key that signs: the youngest whose time it is. If there is none, as after an emergency, the
   * next one does not wait for its turn.
   */
  Optional<KeyLife> signing(Instant now) {
    Optional<KeyLife> current = keys.stream().filter(key -> key.signsAt(now)).max(BY_BEGINNING);
    return current.isPresent() ? current : planned(now);
  }

  /** The key that takes over next. */
  Optional<KeyLife> planned(Instant now) {
    return keys.stream().filter(key -> key.isPlanned(now)).min(BY_BEGINNING);
  }

  /** When a key that does not exist yet has to begin to sign; empty while none is due. */
  Optional<Instant> nextIsDue(Instant now) {
    Optional<KeyLife> last =
        keys.stream().filter(key -> key.signsAt(now) || key.isPlanned(now)).max(BY_BEGINNING);
    if (last.isEmpty()) {
      return Optional.of(now);
    }
    Instant turn = last.get().signsFrom().plus(settings.rotation());
    Instant end = last.get().signsUntil().filter(turn::isAfter).orElse(turn);
    if (now.isBefore(end.minus(settings.ahead()))) {
      return Optional.empty();
    }
    // Late, as after months of standing still: the key in use goes on for a moment
    return Optional.of(end.isAfter(now) ? end : now.plus(KeySettings.PUBLISHED_BEFORE));
  }

  /** Whether the newest key that signs or will sign is of the algorithm that is configured. */
  boolean isOfTheRightAlgorithm(Instant now) {
    return keys.stream()
        .filter(key -> key.signsAt(now) || key.isPlanned(now))
        .max(BY_BEGINNING)
        .map(key -> key.algorithm().equals(settings.algorithm().getName()))
        .orElse(true);
  }

  /** Keys that nobody needs any more: all their tokens have expired. */
  List<KeyLife> expired(Instant now) {
    return keys.stream()
        .filter(
            key ->
                key.signsUntil()
                    .filter(until -> now.isAfter(until.plus(settings.retired())))
                    .isPresent())
        .toList();
  }

  /** Keys whose tokens count. */
  List<KeyLife> counting() {
    return keys.stream().filter(key -> !key.removed()).toList();
  }

  List<KeyLife> removed() {
    return keys.stream().filter(KeyLife::removed).toList();
  }

  /** Whether somebody has to make or delete a key. */
  boolean asksForWork(Instant now) {
    return nextIsDue(now).isPresent() || !expired(now).isEmpty() || !removed().isEmpty();
  }
}
