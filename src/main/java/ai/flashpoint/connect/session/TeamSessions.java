package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The living sessions that these people have with the team, newest first. */
  private List<TeamSession> of(TeamId team, Set<UserId> members) {
    if (members.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select s from SessionEntity s where s.teamId = :team and s.userId in :members"
                + " and s.endedAt is null and s.expiresAt > :now order by s.createdAt desc",
            SessionEntity.class)
        .setParameter("team", team.value())
        .setParameter("members", members.stream().map(UserId::value).toList())
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
    return of(team, Set.of(member));
  }

  /** How many of them these people have, who have any. */
  public Map<UserId, Long> count(TeamId team, Set<UserId> members) {
    return of(team, members).stream()
        .collect(
            Collectors.groupingBy(session -> session.user().orElseThrow(), Collectors.counting()));
  }

  /**
   * The same as a table, newest first: id, assistant, since, last use, the person's name, the
   * agent's name.
   */
  public Table table(TeamId team) {
    Object now = Times.column(clock.instant());
    return new Table(
            "s.id, s.client_name, s.created_at, s.last_used_at, u.name as person, a.name as agent",
            "sessions s left join users u on u.id = s.user_id"
                + " left join agents a on a.id = s.agent_id",
            List.of(new SortKey("created", SortKey.time("s.created_at"), SortKey.uuid("s.id"))),
            true,
            List.of())
        .within(
            new Condition(
                "s.team_id = ? and s.ended_at is null and s.idle_until > ? and s.expires_at > ?",
                team.value(),
                now,
                now));
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
