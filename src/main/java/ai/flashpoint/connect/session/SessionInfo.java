package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import java.time.Instant;

/**
 * A session's fixed facts.
 *
 * @param clientName as it was shown to the person when the session began
 * @param scope granted scope values, separated by spaces
 * @param expiresAt when the session ends if it is never ended before (absolute life)
 */
public record SessionInfo(
    SessionId id,
    ClientId clientId,
    String clientName,
    String scope,
    Instant createdAt,
    Instant expiresAt) {

  /** The same, but over at this time if it would not be before. */
  SessionInfo endingBy(Instant end) {
    return end.isBefore(expiresAt)
        ? new SessionInfo(id, clientId, clientName, scope, createdAt, end)
        : this;
  }
}
