package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who exists and belongs where, right now. Disabled users, teams, memberships and agents do not
 * exist here, nor do agents whose time is over.
 */
@ApplicationScoped
@Transactional
public class Directory {

  private static final String LIVE =
      "select m from MembershipEntity m where m.user.id = :user and m.disabled = false"
          + " and m.user.disabled = false and m.team.disabled = false";

  private static final String LIVE_AGENT =
      "select a from AgentEntity a where a.disabled = false and a.team.disabled = false"
          + " and (a.expiresAt is null or a.expiresAt > :now)";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  public Optional<User> user(UserId id) {
    return Optional.ofNullable(entities.find(UserEntity.class, id.value()))
        .filter(user -> !user.isDisabled())
        .map(UserEntity::toUser);
  }

  /**
   * The person with an address.
   *
   * @param email lower case
   */
  public Optional<User> userByEmail(String email) {
    return entities
        .createQuery(
            "select u from UserEntity u where u.email = :email and u.disabled = false",
            UserEntity.class)
        .setParameter("email", email)
        .getResultStream()
        .map(UserEntity::toUser)
        .findFirst();
  }

  /** The person's memberships, by team name. */
  public List<Membership> memberships(UserId user) {
    return entities
        .createQuery(LIVE + " order by m.team.name", MembershipEntity.class)
        .setParameter("user", user.value())
        .getResultStream()
        .map(MembershipEntity::toMembership)
        .toList();
  }

  public Optional<Membership> membership(UserId user, TeamId team) {
    return entities
        .createQuery(LIVE + " and m.team.id = :team", MembershipEntity.class)
        .setParameter("user", user.value())
        .setParameter("team", team.value())
        .getResultStream()
        .map(MembershipEntity::toMembership)
        .findFirst();
  }

  /** The agent, if it and the team are enabled. */
  public Optional<Agent> agent(AgentId agent) {
    return entities
        .createQuery(LIVE_AGENT + " and a.id = :id", AgentEntity.class)
        .setParameter("now", Times.column(clock.instant()))
        .setParameter("id", agent.value())
        .getResultStream()
        .map(AgentEntity::toAgent)
        .findFirst();
  }

  /**
   * The enabled agents of enabled teams that sign in with a wallet, by team name.
   *
   * @param wallet {@code 0x} and 40 lower-case hex digits
   */
  public List<Agent> agentsOf(String wallet) {
    return entities
        .createQuery(
            LIVE_AGENT + " and a.wallet = :wallet order by a.team.name, a.name", AgentEntity.class)
        .setParameter("now", Times.column(clock.instant()))
        .setParameter("wallet", wallet)
        .getResultStream()
        .map(AgentEntity::toAgent)
        .toList();
  }

  public Optional<Team> team(TeamId id) {
    return Optional.ofNullable(entities.find(TeamEntity.class, id.value()))
        .filter(team -> !team.isDisabled())
        .map(TeamEntity::toTeam);
  }

  public Optional<Team> teamBySlug(String slug) {
    return entities
        .createQuery(
            "select t from TeamEntity t where t.slug = :slug and t.disabled = false",
            TeamEntity.class)
        .setParameter("slug", slug)
        .getResultStream()
        .map(TeamEntity::toTeam)
        .findFirst();
  }

  /** Whether nobody has an account yet, enabled or not: the state of a first start. */
  public boolean isEmpty() {
    return entities.createQuery("select count(u) from UserEntity u", Long.class).getSingleResult()
        == 0;
  }
}
