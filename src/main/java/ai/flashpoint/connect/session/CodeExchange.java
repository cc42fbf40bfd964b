package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
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

/** Turns an authorization code into a session and its first tokens (OAuth 2.1 section 4.1.3). */
@ApplicationScoped
@Transactional
public class CodeExchange {

  private static final int MOST_FAILURES = 5;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject SessionSettings settings;
  @Inject Directory directory;
  @Inject Sessions sessions;
  @Inject Clients clients;
  @Inject AccessTokens accessTokens;
  @Inject Audit audit;
  @Inject UnusedTokens unused;

  /**
   * Exchanges a code, once.
   *
   * @param client already authenticated
   * @param redirectUri compared if it was sent
   */
  public TokenOutcome exchange(
      Client client, Secret code, Optional<String> redirectUri, Secret verifier) {
    CodeEntity row = entities.find(CodeEntity.class, code.hash(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      return new TokenOutcome.InvalidGrant("unknown code");
    }
    if (!row.terms().client().equals(client.id())) {
      return new TokenOutcome.InvalidGrant("code of another client");
    }
    if (redirectUri.isPresent() && !redirectUri.get().equals(row.terms().redirectUri())) {
      return new TokenOutcome.InvalidGrant("another redirect URI than authorized");
    }
    if (row.failedAttempts() >= MOST_FAILURES
        || !CodeVerifier.matches(verifier, row.codeChallenge())) {
      row.countFailure();
      return new TokenOutcome.InvalidGrant("wrong verifier");
    }
    if (row.session().isPresent()) {
      // Every other check passed: whoever repeats it holds both code and verifier, so the first
      // exchange may be a thief's
      sessions.end(row.session().get(), EndReason.CODE_REPLAYED);
      return new TokenOutcome.InvalidGrant("code used twice");
    }
    if (row.isExpired(clock.instant())) {
      return new TokenOutcome.InvalidGrant("code expired");
    }
    if (directory.membership(row.user(), row.team()).isEmpty()) {
      return new TokenOutcome.InvalidGrant("no membership any more");
    }
    return begin(row, client);
  }

  private TokenOutcome begin(CodeEntity code, Client client) {
    Instant now = clock.instant();
    boolean refreshes = mayRefresh(client, code);
    // Without refresh tokens the connection is over when its only access token is
    Instant idleUntil = now.plus(refreshes ? settings.idle() : settings.accessToken());
    SessionEntity session =
        new SessionEntity(SessionId.random(), code, now, idleUntil, now.plus(settings.absolute()));
    entities.persist(session);
    // The rows below refer to it, and JPA knows nothing of that
    entities.flush();
    code.use(session.id(), now);
    clients.authorized(client);
    audit.record(session.event(AuditKind.SESSION_BEGUN, session.clientName()));
    unused.watch(session.id());
    Optional<Secret> refreshToken = refreshes ? Optional.of(Secret.random()) : Optional.empty();
    refreshToken.ifPresent(
        token ->
            entities.persist(
                new RefreshTokenEntity(token, session.id(), 1, now, now.plus(settings.idle()))));
    return new TokenOutcome.Issued(
        accessTokens.mint(session), accessTokens.lifetime(session), refreshToken, session.scope());
  }

  /** Registered for it, or asked for it with the scope value that means the same. */
  private static boolean mayRefresh(Client client, CodeEntity code) {
    return client.metadata().grantTypes().contains("refresh_token")
        || Arrays.asList(code.terms().scope().split(" ")).contains("offline_access");
  }
}
