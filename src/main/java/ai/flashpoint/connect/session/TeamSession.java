package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A living session as an owner of its team sees it: exactly one of user and agent is there.
 *
 * @param endsBy when it ends by itself unless the assistant refreshes it before
 */
public record TeamSession(
    SessionId id,
    Optional<UserId> user,
    Optional<AgentId> agent,
    String clientName,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Instant endsBy) {}
