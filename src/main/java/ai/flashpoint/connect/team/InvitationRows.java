package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.EmailAddress;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of invitations: made, listed, found by their links, taken away. */
@ApplicationScoped
@Transactional
public class InvitationRows {

  /** The page that links lead to; what makes it work follows. */
  static final String PAGE = "/invitation?link=";

  private static final String OPEN =
      "select i from InvitationEntity i where i.expiresAt > :now and i.team.disabled = false"
          + " and i.by.disabled = false";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject LinkSettings settings;
  @Inject MailSettings mail;
  @Inject PublicUrls urls;
  @Inject Directory directory;
  @Inject Accounts accounts;
  @Inject InviterLimit limit;
  @Inject Event<LinkIssued> links;
  @Inject Event<InvitationChanged> changes;

  Invitations.Creation invite(TeamId team, EmailAddress address, Role role, UserId by) {
    // Locked, so that two who invite the same address at once do not meet in the index
    TeamEntity row = entities.find(TeamEntity.class, team.value(), LockModeType.PESSIMISTIC_WRITE);
    UserEntity owner = entities.find(UserEntity.class, by.value());
    if (row == null || owner == null) {
      throw new IllegalArgumentException("no team " + team + " or user " + by);
    }
    Optional<User> known = directory.userByEmail(address.value());
    if (known.flatMap(user -> directory.membership(user.id(), team)).isPresent()) {
      return new Invitations.Creation.AlreadyMember();
    }
    Optional<InvitationEntity> earlier = of(team, address);
    if (earlier.isEmpty() && open(team).size() >= Invitations.MOST_OPEN) {
      return new Invitations.Creation.TooMany();
    }
    Optional<Duration> wait = limit.count(owner.toUser());
    if (wait.isPresent()) {
      return new Invitations.Creation.EnoughToday(wait.get());
    }
    Secret token = Secret.random();
    Instant now = clock.instant();
    InvitationEntity invited = earlier.orElseGet(() -> new InvitationEntity(row, address.value()));
    invited.describe(role, owner, token.hash(), now, now.plus(settings.invitation()));
    entities.persist(invited);
    Invitation invitation = invited.toInvitation();
    changes.fire(changed(invitation, by, InvitationChanged.Change.MADE));
    return new Invitations.Creation.Invited(invitation, delivered(invitation, token, known));
  }

  private LinkDelivery delivered(Invitation invitation, Secret token, Optional<User> known) {
    Secret link = Secret.of(urls.at(PAGE + token.reveal()));
    if (!mail.on()) {
      return new LinkDelivery.Shown(link, invitation.expiresAt());
    }
    Optional<Locale> language = known.flatMap(user -> accounts.language(user.id()));
    links.fire(new LinkIssued.Invited(invitation, language, link));
    return new LinkDelivery.Mailed(invitation.email(), invitation.expiresAt());
  }

  private Optional<InvitationEntity> of(TeamId team, EmailAddress address) {
    return entities
        .createQuery(
            "select i from InvitationEntity i where i.team.id = :team and i.email = :email",
            InvitationEntity.class)
        .setParameter("team", team.value())
        .setParameter("email", address.value())
        .getResultStream()
        .findFirst();
  }

  List<Invitation> open(TeamId team) {
    return standing(
            open(" and i.team.id = :team order by i.email").setParameter("team", team.value()))
        .toList();
  }

  boolean withdraw(TeamId team, UUID id, UserId by) {
    Optional<Invitation> invitation =
        open(team).stream().filter(open -> open.id().equals(id)).findFirst();
    boolean gone = invitation.isPresent() && delete(id);
    if (gone) {
      changes.fire(changed(invitation.get(), by, InvitationChanged.Change.WITHDRAWN));
    }
    return gone;
  }

  Optional<Invitation> find(Secret token) {
    return standing(open(" and i.tokenHash = :hash").setParameter("hash", token.hash()))
        .findFirst();
  }

  /** An owner who was removed must not come back by what was sent before. */
  private Stream<Invitation> standing(TypedQuery<InvitationEntity> query) {
    return query
        .getResultStream()
        .map(InvitationEntity::toInvitation)
        .filter(invitation -> mayInvite(invitation.by(), invitation.team().id()));
  }

  private boolean mayInvite(User by, TeamId team) {
    return by.operator()
        || directory
            .membership(by.id(), team)
            .filter(membership -> membership.role() == Role.OWNER)
            .isPresent();
  }

  /** Takes an accepted one away; of two who accept at once, one does. */
  boolean accept(Invitation invitation, UserId member) {
    boolean gone = delete(invitation.id());
    if (gone) {
      changes.fire(changed(invitation, member, InvitationChanged.Change.ACCEPTED));
    }
    return gone;
  }

  private TypedQuery<InvitationEntity> open(String further) {
    return entities
        .createQuery(OPEN + further, InvitationEntity.class)
        .setParameter("now", Times.column(clock.instant()));
  }

  private boolean delete(UUID id) {
    return entities
            .createQuery("delete from InvitationEntity i where i.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  private static InvitationChanged changed(
      Invitation of, UserId by, InvitationChanged.Change change) {
    return new InvitationChanged(of.team().id(), by, change, of.email(), of.role());
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from InvitationEntity i where i.expiresAt < :now")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
