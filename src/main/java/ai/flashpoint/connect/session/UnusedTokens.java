package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that began on this node and have not made a call. An assistant calls at once; where it
 * does not, something in front of the server often lets sign-ins pass and holds up calls.
 */
@ApplicationScoped
public class UnusedTokens {

  private static final Logger LOG = System.getLogger(UnusedTokens.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST = 1000;

  @Inject Sessions sessions;
  @Inject Clock clock;

  private final Map<SessionId, Instant> begun = new ConcurrentHashMap<>();

  void watch(SessionId session) {
    if (begun.size() < MOST) {
      begun.put(session, clock.instant());
    }
  }

  /** Says which sessions waited too long, each once; calls on other nodes count. */
  void look() {
    Instant limit = clock.instant().minus(PATIENCE);
    begun.forEach(
        (session, at) -> {
          if (at.isBefore(limit) && begun.remove(session) != null) {
            sessions.find(session).filter(UnusedTokens::isUnused).ifPresent(UnusedTokens::hint);
          }
        });
  }

  private static boolean isUnused(SessionEntity session) {
    return session.lastUsedAt().isEmpty();
  }

  private static void hint(SessionEntity session) {
    LOG.log(
        Level.INFO,
        "{0} got a token (session {1}), but has made no call with it within 60 seconds. If this"
            + " happens to many, look whether a bot filter in front of the server blocks /mcp",
        session.clientName(),
        session.id());
  }
}
