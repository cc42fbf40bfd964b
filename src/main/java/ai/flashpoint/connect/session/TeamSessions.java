package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What is connected with a team, for its owners. Whether somebody is one is the caller's to decide.
 */
@ApplicationScoped
@Transactional
public class TeamSessions {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Sessions sessions;

  /** The team's living sessions, newest first. */
  public List<TeamSession> of(TeamId team) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select s from SessionEntity s where s.teamId = :team and s.endedAt is null"
                + " and s.expiresAt > :now order by s.createdAt desc",
            SessionEntity.class)
        .setParameter("team", team.value())
        .setParameter("now", Times.column(now))
        .getResultStream()
        .filter(session -> session.isLive(now))
        .map(
            session ->
                new TeamSession(
                    session.id(),
                    session.user(),
                    session.agent(),
                    session.clientName(),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.endsBy()))
        .toList();
  }

  /** Those of one member. */
  public List<TeamSession> of(TeamId team, UserId member) {
    return of(team).stream()
        .filter(session -> session.user().filter(member::equals).isPresent())
        .toList();
  }

  /**
   * Ends one of the team's sessions at once.
   *
   * @param by the owner who wished it
   * @return false if it is another team's or had ended before
   */
  public boolean end(TeamId team, SessionId session, UserId by) {
    return sessions.endByOwner(team, session, by);
  }
}
