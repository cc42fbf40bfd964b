package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.AccountChanged.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Links that let a person choose a new password, once. Only the SHA-256 of what makes a link work
 * is stored. Opening it changes nothing, because programs open links of mails before people do; all
 * links of a person end when the password changes, however that comes.
 *
 * <p>A link is as good as the password: only operators issue one for somebody else.
 */
@ApplicationScoped
@Transactional
public class PasswordResets {

  /** The page that links lead to; what makes it work follows. */
  static final String PAGE = "/reset?link=";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject LinkSettings settings;
  @Inject MailSettings mail;
  @Inject PublicUrls urls;
  @Inject Directory directory;
  @Inject Accounts accounts;
  @Inject Event<LinkIssued> links;
  @Inject Event<AccountChanged> changes;

  /**
   * Makes a link for somebody else.
   *
   * @param by the operator who asked for it
   * @return empty if there is no such user or the user is disabled
   */
  public Optional<LinkDelivery> issue(UserId user, UserId by) {
    return directory.user(user).map(person -> issued(person, Optional.of(by), Optional.empty()));
  }

  /**
   * Mails a link to the person who has the address, if there is one.
   *
   * @param asked the language to speak to who chose none
   */
  void mail(String email, Locale asked) {
    if (mail.on()) {
      directory
          .userByEmail(email)
          .ifPresent(person -> issued(person, Optional.empty(), Optional.of(asked)));
    }
  }

  private LinkDelivery issued(User person, Optional<UserId> by, Optional<Locale> asked) {
    Secret token = Secret.random();
    Instant now = clock.instant();
    Instant end = now.plus(settings.reset());
    PasswordResetEntity row = new PasswordResetEntity(token.hash(), person.id(), now, end);
    by.ifPresent(row::by);
    entities.persist(row);
    changes.fire(
        new AccountChanged(person.id(), by.orElse(person.id()), What.RESET_ISSUED, "", ""));
    Secret link = Secret.of(urls.at(PAGE + token.reveal()));
    if (!mail.on()) {
      return new LinkDelivery.Shown(link, end);
    }
    Optional<Locale> language = accounts.language(person.id()).or(() -> asked);
    links.fire(new LinkIssued.Reset(person, language, link, end));
    return new LinkDelivery.Mailed(person.email(), end);
  }

  /** Whose password the link changes; empty if it works no more. */
  public Optional<User> find(Secret token) {
    return Optional.ofNullable(entities.find(PasswordResetEntity.class, token.hash()))
        .filter(row -> row.isOpen(clock.instant()))
        .flatMap(row -> directory.user(row.user()));
  }

  /**
   * Uses the link up: the person has the new password, and has to sign in with it in every browser.
   *
   * @param endConnections whether what is connected in the person's name ends too
   * @return the person; empty if the link works no more, and nothing changed
   */
  public Optional<User> redeem(Secret token, Secret fresh, boolean endConnections) {
    Optional<User> person = find(token);
    // Before the row is locked: hashing takes its time
    String hash = person.isPresent() ? Passwords.hash(fresh) : "";
    if (person.isEmpty() || !use(token)) {
      return Optional.empty();
    }
    accounts.replacePassword(person.get().id(), hash, endConnections, What.PASSWORD_RESET);
    return person;
  }

  /** Of two who use the same link at once, one does. */
  private boolean use(Secret token) {
    return entities
            .createQuery(
                "delete from PasswordResetEntity r where r.tokenHash = :hash and r.expiresAt > :now")
            .setParameter("hash", token.hash())
            .setParameter("now", Times.column(clock.instant()))
            .executeUpdate()
        == 1;
  }

  void withdraw(@Observes StandingChanged change) {
    if (change.kind() == StandingChanged.Kind.PASSWORD
        || change.kind() == StandingChanged.Kind.SIGN_INS) {
      entities
          .createQuery("delete from PasswordResetEntity r where r.userId = :user")
          .setParameter("user", UserId.of(change.subject()).value())
          .executeUpdate();
    }
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from PasswordResetEntity r where r.expiresAt < :now")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
