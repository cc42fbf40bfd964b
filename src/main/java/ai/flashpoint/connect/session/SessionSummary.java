package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * A living session as its owner sees it.
 *
 * @param endsBy when it ends by itself unless the assistant refreshes it before
 */
public record SessionSummary(
    SessionId id,
    String clientName,
    Team team,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Instant endsBy) {}
