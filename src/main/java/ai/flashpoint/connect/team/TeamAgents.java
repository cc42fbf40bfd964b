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
     * Another agent has the address. One of another team would have to name its team from now on,
     * so that strangers could keep it out; only operators give an address to two teams.
     */
    record WalletTaken() implements Creation {}
  }

  /** What came of changing an agent. */
  public enum Edit {
    CHANGED,
    /** It was so before, or the team has no such agent. */
    UNCHANGED,
    /** Another agent has the address. */
    WALLET_TAKEN
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
    AgentId id = AgentId.random();
    if (isTaken(description.wallet(), id)) {
      return new Creation.WalletTaken();
    }
    AgentEntity agent = new AgentEntity(id, row, name, clock.instant()).by(by);
    agent.describe(description);
    entities.persist(agent);
    changes.fire(new AgentChanged(team, agent.id(), by, Optional.empty(), agent.description()));
    return new Creation.Created(agent.id());
  }

  /** Asked in turn: of two who take the same address at once, the second finds it taken. */
  private boolean isTaken(Optional<String> wallet, AgentId by) {
    if (wallet.isEmpty()) {
      return false;
    }
    WalletQueue.enter(entities);
    return entities
            .createQuery(
                "select count(a) from AgentEntity a where a.wallet = :wallet and a.id <> :id",
                Long.class)
            .setParameter("wallet", wallet.get())
            .setParameter("id", by.value())
            .getSingleResult()
        > 0;
  }

  /**
   * Gives an agent another role, end, address or choice of tools. A session that another address
   * began ends; what goes on has the new role and tools from the next call on.
   *
   * @param wanted whether it is disabled is not changed by it
   */
  public Edit edit(TeamId team, AgentId id, AgentDescription wanted, UserId by) {
    Optional<AgentDescription> before = locked(team, id).map(AgentEntity::description);
    if (before.isEmpty()) {
      return Edit.UNCHANGED;
    }
    if (!wanted.wallet().equals(before.get().wallet()) && isTaken(wanted.wallet(), id)) {
      return Edit.WALLET_TAKEN;
    }
    AgentDescription after = wanted.withDisabled(before.get().disabled());
    return change(team, id, by, same -> after) ? Edit.CHANGED : Edit.UNCHANGED;
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
    AgentEntity agent = locked(team, id).orElse(null);
    if (agent == null) {
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

  private Optional<AgentEntity> locked(TeamId team, AgentId id) {
    return Optional.ofNullable(
            entities.find(AgentEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
        .filter(agent -> agent.toAgent().team().equals(team));
  }

  /** One of the team's agents, whether it may act or not. */
  public Optional<AgentAccount> of(TeamId team, AgentId id) {
    return of(team).stream().filter(account -> account.agent().id().equals(id)).findFirst();
  }
}
