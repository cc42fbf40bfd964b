package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Turns an invitation into a membership, by its link. Opening the link changes nothing. */
@ApplicationScoped
@Transactional
public class InvitationAcceptance {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject InvitationRows rows;
  @Inject Event<StandingChanged> standing;

  /**
   * An open invitation.
   *
   * @param known whether an account has its address, enabled or not
   */
  public record Opened(Invitation invitation, boolean known) {}

  /** What the link invites to; empty if it works no more. */
  public Optional<Opened> open(Secret token) {
    return rows.find(token)
        .map(invitation -> new Opened(invitation, account(invitation).isPresent()));
  }

  /**
   * Makes a person who is signed in a member. Who is one already keeps the role.
   *
   * @return empty if the link works no more or is another person's, and nothing changed
   */
  public Optional<Invitation> accept(Secret token, UserId person) {
    return rows.find(token)
        .flatMap(
            invitation ->
                account(invitation)
                    .filter(user -> user.id().equals(person) && !user.isDisabled())
                    .filter(user -> rows.accept(invitation, person))
                    .map(user -> joined(user, invitation)));
  }

  /**
   * Makes the account of a new person, and the person a member.
   *
   * @param name at most 120 characters
   * @return empty if the link works no more or there is an account by now, and nothing changed
   */
  public Optional<User> join(Secret token, String name, Secret password) {
    if (rows.find(token).isEmpty()) {
      return Optional.empty();
    }
    // Before anything is locked: hashing takes its time
    String hash = Passwords.hash(password);
    // Nobody else makes an account of this address at the same time
    StartQueue.enter(entities);
    Optional<Invitation> invitation = rows.find(token).filter(open -> account(open).isEmpty());
    UserId id = UserId.random();
    if (invitation.isEmpty() || !rows.accept(invitation.get(), id)) {
      return Optional.empty();
    }
    UserEntity user = new UserEntity(id, invitation.get().email(), clock.instant());
    user.describe(name, false, false);
    user.choosePasswordHash(hash);
    entities.persist(user);
    joined(user, invitation.get());
    return Optional.of(user.toUser());
  }

  private Invitation joined(UserEntity user, Invitation invitation) {
    TeamEntity team = entities.find(TeamEntity.class, invitation.team().id().value());
    MembershipEntity known =
        entities.find(
            MembershipEntity.class, new MembershipEntity.Key(user.id().value(), team.id().value()));
    if (known == null || known.isDisabled()) {
      MembershipEntity membership = known == null ? new MembershipEntity(user, team) : known;
      membership.describe(invitation.role(), false);
      entities.persist(membership);
      entities.flush();
      standing.fire(new StandingChanged(StandingChanged.Kind.USER, user.id().toString()));
    }
    return invitation;
  }

  private Optional<UserEntity> account(Invitation invitation) {
    return entities
        .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
        .setParameter("email", invitation.email())
        .getResultStream()
        .findFirst();
  }
}
