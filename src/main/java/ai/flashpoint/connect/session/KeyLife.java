package ai.flashpoint.connect.session;

import java.time.Instant;
import java.util.Optional;

/**
 * When a signing key does what; every node goes by these times alone.
 *
 * @param algorithm JWS name, fixed for the key (RFC 8725 section 3.1)
 * @param signsFrom from then on it signs, if nothing newer does
 * @param signsUntil from then on it only verifies; empty while no successor is planned
 * @param removed an emergency: nothing that it signed counts any more
 */
record KeyLife(
    String kid,
    String algorithm,
    Instant createdAt,
    Instant signsFrom,
    Optional<Instant> signsUntil,
    boolean removed) {

  boolean signsAt(Instant now) {
    return !removed && !now.isBefore(signsFrom) && isAheadOfItsEnd(now);
  }

  /** It has yet to begin, and will. */
  boolean isPlanned(Instant now) {
    return !removed && now.isBefore(signsFrom) && isAheadOfItsEnd(signsFrom);
  }

  private boolean isAheadOfItsEnd(Instant time) {
    return signsUntil.map(time::isBefore).orElse(true);
  }
}
