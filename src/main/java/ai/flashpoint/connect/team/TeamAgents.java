package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The agents of a team, for its owners. What changes takes effect on this node at once and on every
 * other within a second. Whether somebody may do this is the caller's to decide.
 */
@ApplicationScoped
@Transactional
public class TeamAgents {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Event<StandingChanged> standing;
  @Inject Event<AgentChanged> changes;

  /** What came of making an agent. */
  public sealed interface Creation {

    record Created(AgentId agent) implements Creation {}

    /** The team has an agent of this name. */
    record NameTaken() implements Creation {}

    /**
     * Another team's agent has the address. It would have to name its team from now on, so that
     * strangers could keep it out; only operators give an address to two teams.
     */
    record WalletTaken() implements Creation {}
  }

  /** All agents of the team by name, also those that may not act. */
  public List<AgentAccount> of(TeamId team) {
    return entities
        .createQuery(
            "select a from AgentEntity a where a.team.id = :team order by a.name, a.id",
            AgentEntity.class)
        .setParameter("team", team.value())
        .getResultStream()
        .map(AgentEntity::toAccount)
        .toList();
  }

  /**
   * Makes an agent.
   *
   * @param name at most 120 characters
   * @throws IllegalArgumentException if there is no such team
   */
  public Creation create(TeamId team, String name, AgentDescription description, UserId by) {
    // Locked, so that two who choose the same name at once do not meet in the index
    TeamEntity row = entities.find(TeamEntity.class, team.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new IllegalArgumentException("no team " + team);
    }
    if (of(team).stream().anyMatch(known -> known.agent().name().equals(name))) {
      return new Creation.NameTaken();
    }
    if (description.wallet().filter(wallet -> isOfOthers(wallet, team)).isPresent()) {
      return new Creation.WalletTaken();
    }
    AgentEntity agent = new AgentEntity(AgentId.random(), row, name, clock.instant()).by(by);
    agent.describe(description);
    entities.persist(agent);
    changes.fire(new AgentChanged(team, agent.id(), by, Optional.empty(), agent.description()));
    return new Creation.Created(agent.id());
  }

  private boolean isOfOthers(String wallet, TeamId team) {
    return entities
            .createQuery(
                "select count(a) from AgentEntity a where a.wallet = :wallet and a.team.id <> :team",
                Long.class)
            .setParameter("wallet", wallet)
            .setParameter("team", team.value())
            .getSingleResult()
        > 0;
  }

  /** Lets the agent act no more, or again; its sessions end. */
  public boolean disable(TeamId team, AgentId agent, boolean disabled, UserId by) {
    return change(team, agent, by, description -> description.withDisabled(disabled));
  }

  /** Takes the address away: what it signed in ends. */
  public boolean unlink(TeamId team, AgentId agent, UserId by) {
    return change(team, agent, by, description -> description.withWallet(Optional.empty()));
  }

  /** Whether anything changed; nothing does where the team has no such agent. */
  private boolean change(
      TeamId team, AgentId id, UserId by, UnaryOperator<AgentDescription> change) {
    AgentEntity agent =
        entities.find(AgentEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (agent == null || !agent.toAgent().team().equals(team)) {
      return false;
    }
    AgentDescription before = agent.description();
    if (!agent.describe(change.apply(before))) {
      return false;
    }
    // The sessions are looked at in the same transaction, by queries
    entities.flush();
    standing.fire(new StandingChanged(StandingChanged.Kind.AGENT, id.toString()));
    changes.fire(new AgentChanged(team, id, by, Optional.of(before), agent.description()));
    return true;
  }
}
