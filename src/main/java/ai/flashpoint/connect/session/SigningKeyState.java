package ai.flashpoint.connect.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signing key as operators see it.
 *
 * @param signsUntil from then on it only verifies; empty while no successor is planned
 */
public record SigningKeyState(
    String kid,
    String algorithm,
    Instant createdAt,
    Instant signsFrom,
    Optional<Instant> signsUntil,
    State state) {

  /** What a key does now. */
  public enum State {
    SIGNING,
    /** Published, so that verifiers know it when its time comes. */
    PLANNED,
    /** Published until its last token has expired. */
    VERIFYING
  }

  static List<SigningKeyState> of(KeyCalendar calendar, Instant now) {
    return calendar.counting().stream()
        .map(
            key ->
                new SigningKeyState(
                    key.kid(),
                    key.algorithm(),
                    key.createdAt(),
                    key.signsFrom(),
                    key.signsUntil(),
                    state(key, calendar, now)))
        .toList();
  }

  private static State state(KeyLife key, KeyCalendar calendar, Instant now) {
    if (calendar.signing(now).filter(key::equals).isPresent()) {
      return State.SIGNING;
    }
    return key.isPlanned(now) ? State.PLANNED : State.VERIFYING;
  }
}
