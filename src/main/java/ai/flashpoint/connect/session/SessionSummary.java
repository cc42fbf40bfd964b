package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Team;
import java.time.Duration;
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
    Instant endsBy) {

  // An assistant calls at once; its person is still there to read what to do
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Whether the assistant got a token some minutes ago and never called with it. */
  public boolean unusedTooLong(Instant now) {
    return lastUsedAt.isEmpty() && createdAt.plus(PATIENCE).isBefore(now);
  }
}
