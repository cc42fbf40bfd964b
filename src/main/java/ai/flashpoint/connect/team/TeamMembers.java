package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a team, for its owners. What changes takes effect on this node at once and on
 * every other within a second: whoever is removed loses the connections with the team. A team never
 * loses its last owner here.
 */
@ApplicationScoped
@Transactional
public class TeamMembers {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<StandingChanged> standing;
  @Inject Event<MembershipChanged> changes;

  /** What came of a change. */
  public enum Outcome {
    CHANGED,
    /** It was so before, or nobody of this id belongs to the team. */
    UNCHANGED,
    /** The team would have no owner who can sign in. */
    LAST_OWNER,
    /** Whoever wanted it is no owner of the team, perhaps not any more. */
    NOT_ALLOWED
  }

  /** The members by name. */
  public List<Member> of(TeamId team) {
    return rows(team).stream().map(MembershipEntity::toMember).toList();
  }

  /** One of them. */
  public Optional<Member> of(TeamId team, UserId member) {
    return entities
        .createQuery(
            "select m from MembershipEntity m join fetch m.user where m.team.id = :team"
                + " and m.user.id = :member and m.disabled = false",
            MembershipEntity.class)
        .setParameter("team", team.value())
        .setParameter("member", member.value())
        .getResultStream()
        .findFirst()
        .map(MembershipEntity::toMember);
  }

  /** The members as a table by name, to be searched by name or e-mail address: {@link #member}. */
  public static Table table(TeamId team) {
    return new Table(
            "u.id, u.email, u.name, u.operator, m.role, m.created_at, u.disabled",
            "memberships m join users u on u.id = m.user_id",
            List.of(new SortKey("name", SortKey.text("u.name"), SortKey.uuid("u.id"))),
            false,
            List.of(new Filter.Contains("q", "u.name", "u.email")))
        .within(new Condition("m.team_id = ? and m.disabled = false", team.value()));
  }

  /** A row of the table of members. */
  public static Member member(Row row) {
    return new Member(
        new User(new UserId(row.uuid(0)), row.text(1), row.text(2), row.flag(3)),
        Role.valueOf(row.text(4)),
        row.time(5),
        row.flag(6));
  }

  /** Gives a member another role. */
  public Outcome give(TeamId team, UserId member, Role role, UserId by) {
    return change(team, member, Optional.of(role), by);
  }

  /** Takes somebody out of the team; owners may go themselves. */
  public Outcome remove(TeamId team, UserId member, UserId by) {
    return change(team, member, Optional.empty(), by);
  }

  private Outcome change(TeamId team, UserId id, Optional<Role> after, UserId by) {
    // Locked, so that two owners who remove each other at once do not leave the team without one
    entities.find(TeamEntity.class, team.value(), LockModeType.PESSIMISTIC_WRITE);
    List<Member> members = of(team);
    if (!isOwner(members, by)) {
      return Outcome.NOT_ALLOWED;
    }
    Optional<Role> before =
        members.stream()
            .filter(member -> member.user().id().equals(id))
            .map(Member::role)
            .findFirst();
    if (before.isEmpty() || before.equals(after)) {
      return Outcome.UNCHANGED;
    }
    if (members.stream().noneMatch(other -> !other.user().id().equals(id) && isOwner(other))
        && before.get() == Role.OWNER) {
      return Outcome.LAST_OWNER;
    }
    write(team, id, after);
    standing.fire(new StandingChanged(StandingChanged.Kind.USER, id.toString()));
    changes.fire(new MembershipChanged(team, id, by, before.get(), after));
    return Outcome.CHANGED;
  }

  private void write(TeamId team, UserId member, Optional<Role> role) {
    MembershipEntity row =
        entities.find(
            MembershipEntity.class, new MembershipEntity.Key(member.value(), team.value()));
    role.ifPresentOrElse(given -> row.describe(given, false), () -> entities.remove(row));
    // The connections are looked at in the same transaction, by queries
    entities.flush();
  }

  private static boolean isOwner(List<Member> members, UserId person) {
    return members.stream().anyMatch(one -> one.user().id().equals(person) && isOwner(one));
  }

  private static boolean isOwner(Member member) {
    return member.role() == Role.OWNER && !member.disabled();
  }

  private List<MembershipEntity> rows(TeamId team) {
    return entities
        .createQuery(
            "select m from MembershipEntity m join fetch m.user where m.team.id = :team"
                + " and m.disabled = false order by m.user.name, m.user.email",
            MembershipEntity.class)
        .setParameter("team", team.value())
        .getResultList();
  }
}
