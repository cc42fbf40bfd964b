package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import java.time.Instant;

/**
 * A session that is over, as its owner sees it.
 *
 * @param clientName as it was shown to the person when the session began
 */
public record EndedSession(
    SessionId id, String clientName, Instant createdAt, Instant endedAt, EndReason reason) {}
