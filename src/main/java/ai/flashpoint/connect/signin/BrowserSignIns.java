package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.SignedInBrowsers;
import ai.flashpoint.connect.team.Accounts;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.PasswordSignIn;
import ai.flashpoint.connect.team.SignInResult;
import ai.flashpoint.connect.team.StandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The browsers in which people are signed in. Only the SHA-256 of a cookie's value is stored. */
@ApplicationScoped
public class BrowserSignIns implements SignedInBrowsers {

  /** How long a browser stays signed in, used or not. */
  public static final Duration LIFE = Duration.ofHours(12);

  @PersistenceContext(unitName = "connect")
  EntityManager rows;

  @Inject Clock clock;
  @Inject Directory directory;
  @Inject Accounts accounts;
  @Inject PasswordSignIn passwords;
  @Inject Audit audit;

  /**
   * Signs a person in with a fresh secret, and this browser's earlier sign-in out.
   *
   * @return the new cookie value
   */
  @Transactional
  public Secret begin(UserId user, Optional<Secret> earlier) {
    earlier.ifPresent(this::remove);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Secret fresh = Secret.random();
    rows.persist(new BrowserSignInEntity(fresh.hash(), user.value(), now, now.plus(LIFE)));
    return fresh;
  }

  /**
   * Likewise, of somebody whose password was right.
   *
   * @return empty, and nothing changed, if it is another one by now: checking takes its time, and
   *     who knows an old password must not be signed in after the sign-ins with it ended
   */
  @Transactional
  public Optional<Secret> begin(SignInResult.SignedIn proved, Optional<Secret> earlier) {
    if (!passwords.stands(proved)) {
      return Optional.empty();
    }
    UserId user = proved.user().id();
    audit.record(AuditEvent.of(AuditKind.SIGN_IN_SUCCEEDED).user(user));
    return Optional.of(begin(user, earlier));
  }

  /** Who is signed in with this cookie; empty when unknown, ended, expired or disabled. */
  @Transactional
  public Optional<BrowserSignIn> find(Secret secret) {
    return Optional.ofNullable(rows.find(BrowserSignInEntity.class, secret.hash()))
        .filter(row -> clock.instant().isBefore(row.getExpiresAt()))
        .flatMap(
            row ->
                directory
                    .user(new UserId(row.getUserId()))
                    .map(
                        user ->
                            new BrowserSignIn(
                                user, secret, row.getSignedInAt(), accounts.language(user.id()))));
  }

  @Override
  @Transactional
  public Optional<UserId> user(Secret cookie) {
    return find(cookie).map(signIn -> signIn.user().id());
  }

  /** Signs out; unknown secrets are fine. */
  @Transactional
  public void end(Secret secret) {
    remove(secret);
  }

  @Transactional
  void tidyUp(@Observes TidyUp tidyUp) {
    rows.createQuery("delete from BrowserSignInEntity s where s.expiresAt < :now")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }

  /** A person who was disabled or got another password has to sign in again, everywhere. */
  @Transactional
  void signOutChanged(@Observes StandingChanged change) {
    if (endsSignIns(change)) {
      rows.createQuery("delete from BrowserSignInEntity s where s.userId = :user")
          .setParameter("user", UserId.of(change.subject()).value())
          .executeUpdate();
    }
  }

  /** Another name or membership leaves the person signed in: pages ask for memberships anew. */
  private boolean endsSignIns(StandingChanged change) {
    return change.kind() == StandingChanged.Kind.PASSWORD
        || change.kind() == StandingChanged.Kind.SIGN_INS
        || (change.kind() == StandingChanged.Kind.USER
            && directory.user(UserId.of(change.subject())).isEmpty());
  }

  private void remove(Secret secret) {
    rows.createQuery("delete from BrowserSignInEntity s where s.tokenHash = :hash")
        .setParameter("hash", secret.hash())
        .executeUpdate();
  }
}
