package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.PendingId;
import ai.flashpoint.connect.common.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A parked authorization request that its own browser may continue.
 *
 * @param stage how far it came
 * @param user who signed in, from stage AUTHENTICATED on
 */
public record PendingAuthorization(
    PendingId id,
    Stage stage,
    AuthorizationRequest request,
    Optional<UserId> user,
    Instant expiresAt) {

  /** Moves forward only, each step once. */
  public enum Stage {
    NEW,
    AUTHENTICATED,
    DECIDED,
    CONSUMED
  }
}
