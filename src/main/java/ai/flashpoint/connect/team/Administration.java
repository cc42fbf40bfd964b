package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What operators change about people and teams. It takes effect on this node at once and on every
 * other within a second. Whether somebody is an operator is the caller's to ask; each method
 * answers whether anything changed, and nothing does for what does not exist.
 */
@ApplicationScoped
@Transactional
public class Administration {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<StandingChanged> standing;
  @Inject Event<OperatorChanged> changes;

  /**
   * Locks a person out, everywhere and at once, or lets them in again; never oneself. Of two
   * operators who lock each other out at once, one does.
   */
  public boolean disable(UserId id, boolean disabled, UserId by) {
    // In one order, or the two would wait for each other for ever
    Stream.of(id.value(), by.value()).sorted().forEach(this::locked);
    UserEntity user = locked(id.value());
    if (user == null || id.equals(by) || !isOperator(locked(by.value()))) {
      return false;
    }
    User now = user.toUser();
    if (!user.describe(now.name(), now.operator(), disabled)) {
      return false;
    }
    tell(StandingChanged.Kind.USER, id);
    changes.fire(
        new OperatorChanged(
            by, Optional.empty(), "user " + now.email(), state(!disabled), state(disabled)));
    return true;
  }

  private UserEntity locked(UUID user) {
    return entities.find(UserEntity.class, user, LockModeType.PESSIMISTIC_WRITE);
  }

  private static boolean isOperator(UserEntity user) {
    return user != null && !user.isDisabled() && user.toUser().operator();
  }

  /** Ends all that a team's people and agents do for it, or allows it again. */
  public boolean disable(TeamId id, boolean disabled, UserId by) {
    TeamEntity team = entities.find(TeamEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (team == null || !team.disable(disabled)) {
      return false;
    }
    tell(StandingChanged.Kind.TEAM, id);
    changes.fire(
        new OperatorChanged(
            by,
            Optional.of(id),
            "team " + team.toTeam().slug(),
            state(!disabled),
            state(disabled)));
    return true;
  }

  /**
   * Gives a team another plan, or none.
   *
   * @throws IllegalArgumentException if there is no such plan
   */
  public boolean plan(TeamId id, Optional<String> plan, UserId by) {
    TeamEntity team = entities.find(TeamEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (team == null) {
      return false;
    }
    PlanEntity chosen = plan.map(this::existing).orElse(null);
    Team before = team.toTeam();
    if (!team.plan(chosen)) {
      return false;
    }
    tell(StandingChanged.Kind.TEAM, id);
    changes.fire(
        new OperatorChanged(
            by,
            Optional.of(id),
            "team " + before.slug(),
            "plan " + before.plan().map(Plan::id).orElse("none"),
            "plan " + plan.orElse("none")));
    return true;
  }

  private PlanEntity existing(String plan) {
    PlanEntity found = entities.find(PlanEntity.class, plan);
    if (found == null) {
      throw new IllegalArgumentException("no plan " + plan);
    }
    return found;
  }

  /** Takes a person out of a team, or back in with the role that they had; never oneself. */
  public boolean disable(UserId user, TeamId team, boolean disabled, UserId by) {
    MembershipEntity membership =
        entities.find(
            MembershipEntity.class,
            new MembershipEntity.Key(user.value(), team.value()),
            LockModeType.PESSIMISTIC_WRITE);
    if (membership == null || user.equals(by)) {
      return false;
    }
    Membership now = membership.toMembership();
    if (!membership.describe(now.role(), disabled)) {
      return false;
    }
    tell(StandingChanged.Kind.USER, user);
    changes.fire(
        new OperatorChanged(
            by,
            Optional.of(team),
            "membership of " + now.user().email() + " in " + now.team().slug(),
            state(!disabled),
            state(disabled)));
    return true;
  }

  /** All plans, by name. */
  public List<Plan> plans() {
    return entities
        .createQuery("select p from PlanEntity p order by p.name, p.id", PlanEntity.class)
        .getResultStream()
        .map(PlanEntity::toPlan)
        .toList();
  }

  private void tell(StandingChanged.Kind kind, Object subject) {
    // Sessions are looked at in the same transaction, by queries
    entities.flush();
    standing.fire(new StandingChanged(kind, subject.toString()));
  }

  private static String state(boolean disabled) {
    return disabled ? "disabled" : "enabled";
  }
}
