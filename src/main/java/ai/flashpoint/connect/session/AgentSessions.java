package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of a team's agents, for its owners. */
@ApplicationScoped
@Transactional
public class AgentSessions {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Sessions sessions;

  /**
   * What an agent has of sessions, as long as ended ones are kept.
   *
   * @param living how many go on
   */
  public record Use(int living, Optional<Instant> lastUsedAt) {}

  /** The agents that ever had a session. */
  public Map<AgentId, Use> of(TeamId team) {
    Instant now = clock.instant();
    Map<AgentId, Use> uses = new HashMap<>();
    for (SessionEntity session : all(team)) {
      Use one = new Use(session.isLive(now) ? 1 : 0, session.lastUsedAt());
      session.agent().ifPresent(agent -> uses.merge(agent, one, AgentSessions::together));
    }
    return uses;
  }

  private static Use together(Use one, Use other) {
    Optional<Instant> last =
        one.lastUsedAt()
            .filter(at -> other.lastUsedAt().filter(at::isBefore).isEmpty())
            .or(other::lastUsedAt);
    return new Use(one.living() + other.living(), last);
  }

  /** Ends what one of the team's agents has of sessions, and says how many these were. */
  public int endAll(TeamId team, AgentId agent, UserId by) {
    Instant now = clock.instant();
    List<SessionEntity> living =
        all(team).stream()
            .filter(session -> session.agent().filter(agent::equals).isPresent())
            .filter(session -> session.isLive(now))
            .toList();
    living.forEach(session -> sessions.endByOwner(team, session.id(), by));
    return living.size();
  }

  private List<SessionEntity> all(TeamId team) {
    return entities
        .createQuery(
            "select s from SessionEntity s where s.teamId = :team and s.agentId is not null",
            SessionEntity.class)
        .setParameter("team", team.value())
        .getResultList();
  }
}
