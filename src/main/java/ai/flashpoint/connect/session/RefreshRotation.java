package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Rotates refresh tokens (OAuth 2.1 section 4.3.1, RFC 9700 section 4.14) so that a lost answer and
 * a race between two processes of one assistant are forgiven, while a copied token still ends the
 * session. A refused refresh uses nothing up: everything is checked before anything is written.
 */
@ApplicationScoped
@Transactional
public class RefreshRotation {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject SessionSettings settings;
  @Inject Directory directory;
  @Inject Sessions sessions;
  @Inject AccessTokens accessTokens;
  @Inject Audit audit;

  /**
   * Refreshes.
   *
   * @param client already authenticated
   * @param scope asked scope, which must not exceed the granted one; absent means the same
   */
  public TokenOutcome refresh(Client client, Secret token, Optional<String> scope) {
    RefreshTokenEntity found = entities.find(RefreshTokenEntity.class, token.hash());
    if (found == null) {
      return new TokenOutcome.InvalidGrant("unknown refresh token");
    }
    // All refreshes of one session queue here; what was read before the lock may be stale
    SessionEntity session =
        entities.find(SessionEntity.class, found.session().value(), LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      return new TokenOutcome.InvalidGrant("the session ended long ago");
    }
    entities.refresh(found);
    Instant now = clock.instant();
    if (!session.client().equals(client.id())) {
      return new TokenOutcome.InvalidGrant("refresh token of another client");
    }
    if (!session.isLive(now) || found.isExpired(now)) {
      return new TokenOutcome.InvalidGrant("session ended or idle for too long");
    }
    if (session.user().flatMap(user -> directory.membership(user, session.team())).isEmpty()) {
      return new TokenOutcome.InvalidGrant("no membership any more");
    }
    if (scope.isPresent() && !values(session.scope()).containsAll(values(scope.get()))) {
      return new TokenOutcome.InvalidScope();
    }
    return found.isCurrent()
        ? rotate(session, found, token, now)
        : repeat(session, found, token, now);
  }

  /** The session that a refresh token is of, whether or not it is still good. */
  public Optional<SessionId> sessionOf(Secret token) {
    return Optional.ofNullable(entities.find(RefreshTokenEntity.class, token.hash()))
        .map(RefreshTokenEntity::session);
  }

  private TokenOutcome rotate(
      SessionEntity session, RefreshTokenEntity current, Secret token, Instant now) {
    Secret successor = Secret.random();
    entities.persist(
        new RefreshTokenEntity(
            successor, session.id(), current.generation() + 1, now, now.plus(settings.idle())));
    current.supersede(token, successor, now);
    // Whoever loses the successor comes back with this one
    current.keepUntil(now.plus(settings.idle()));
    return issued(session, successor, now);
  }

  /** A superseded token came again: a lost answer, a race, or a thief. */
  private TokenOutcome repeat(
      SessionEntity session, RefreshTokenEntity superseded, Secret token, Instant now) {
    if (settings.strictRefresh()) {
      return reused(session, superseded);
    }
    Secret newest = superseded.successor(token).orElseThrow();
    RefreshTokenEntity row = entities.find(RefreshTokenEntity.class, newest.hash());
    if (row == null) {
      return new TokenOutcome.InvalidGrant("the successor expired and is gone");
    }
    if (!isForgiven(row, now)) {
      return reused(session, superseded);
    }
    while (row != null && !row.isCurrent()) {
      newest = row.successor(newest).orElseThrow();
      row = entities.find(RefreshTokenEntity.class, newest.hash());
    }
    if (row == null) {
      return new TokenOutcome.InvalidGrant("the newest token expired and is gone");
    }
    // Clients that never keep a successor are in use all the same
    superseded.keepUntil(now.plus(settings.idle()));
    row.keepUntil(now.plus(settings.idle()));
    return issued(session, newest, now);
  }

  private TokenOutcome reused(SessionEntity session, RefreshTokenEntity superseded) {
    audit.record(session.event(AuditKind.REFRESH_REUSED, "generation " + superseded.generation()));
    sessions.end(session.id(), EndReason.REFRESH_REUSED);
    return new TokenOutcome.InvalidGrant("superseded refresh token reused");
  }

  /** A lost answer, or a race: nobody has used the successor, or only just now. */
  private boolean isForgiven(RefreshTokenEntity successor, Instant now) {
    return successor
        .firstUsedAt()
        .map(used -> !now.isAfter(used.plus(settings.refreshGrace())))
        .orElse(true);
  }

  private TokenOutcome issued(SessionEntity session, Secret refreshToken, Instant now) {
    if (!session.isFreshOn(now)) {
      audit.record(session.event(AuditKind.SESSION_REFRESHED, "first of the day"));
    }
    session.refreshed(now, now.plus(settings.idle()));
    return new TokenOutcome.Issued(
        accessTokens.mint(session),
        accessTokens.lifetime(session),
        Optional.of(refreshToken),
        session.scope());
  }

  private static Set<String> values(String scope) {
    return Set.copyOf(Arrays.asList(scope.strip().split(" +")));
  }
}
