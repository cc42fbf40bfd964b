package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.time.Instant;
import java.util.Optional;

/** The steps of one connection, each in a transaction of its own as in a server. */
final class ConnectFlow {

  static final Secret VERIFIER = Secret.of("verifier-of-the-assistant-43-characters-long");
  static final Client CLAUDE = SessionWorld.assistant("claude");
  static final String REDIRECT = "https://a.example/cb";

  private final SessionWorld world;

  ConnectFlow(SessionWorld world) {
    this.world = world;
  }

  static AuthorizationRequest request(String scope) {
    return request(scope, Optional.empty());
  }

  static AuthorizationRequest request(String scope, Optional<Instant> signedInAfter) {
    return new AuthorizationRequest(
        CLAUDE.id(),
        CLAUDE.kind(),
        "Claude",
        REDIRECT,
        Optional.of("state-1"),
        VERIFIER.hash(),
        scope,
        SessionWorld.URLS.resource(),
        Optional.empty(),
        Optional.empty(),
        signedInAfter,
        false,
        Optional.empty());
  }

  PendingAuthorizations.Parked park() {
    return park("mcp");
  }

  PendingAuthorizations.Parked park(String scope) {
    return world.in(() -> world.pendings.park(request(scope)));
  }

  boolean signIn(PendingAuthorizations.Parked parked, UserId user) {
    return world.in(
        () ->
            world.pendings.authenticated(
                parked.id(), parked.browser(), user, world.clock.instant()));
  }

  boolean approve(PendingAuthorizations.Parked parked, UserId user, TeamId team) {
    return decide(parked, new Decision.Approved(user, team, world.clock.instant()));
  }

  boolean decide(PendingAuthorizations.Parked parked, Decision decision) {
    return world.in(() -> world.pendings.decide(parked.id(), parked.browser(), decision));
  }

  ResumeOutcome resume(PendingAuthorizations.Parked parked) {
    return world.in(() -> world.pendings.resume(parked.id(), parked.browser()));
  }

  /** A code for Jane in Acme. */
  Secret code() {
    return code(world.jane, world.acme, "mcp");
  }

  Secret code(UserId user, TeamId team, String scope) {
    PendingAuthorizations.Parked parked = park(scope);
    signIn(parked, user);
    approve(parked, user, team);
    return ((ResumeOutcome.CodeIssued) resume(parked)).code();
  }

  TokenOutcome exchange(Client client, Secret code, Secret verifier) {
    return world.in(() -> world.codes.exchange(client, code, Optional.of(REDIRECT), verifier));
  }

  TokenOutcome exchange(Secret code) {
    return exchange(CLAUDE, code, VERIFIER);
  }

  /** A session of Jane in Acme. */
  TokenOutcome.Issued connect() {
    return connect(world.jane, world.acme);
  }

  TokenOutcome.Issued connect(UserId user, TeamId team) {
    return (TokenOutcome.Issued) exchange(code(user, team, "mcp"));
  }

  TokenOutcome refresh(Secret token) {
    return refresh(CLAUDE, token, Optional.empty());
  }

  TokenOutcome refresh(Client client, Secret token, Optional<String> scope) {
    return world.in(() -> world.refreshes.refresh(client, token, scope));
  }

  /** A refresh that is expected to succeed. */
  TokenOutcome.Issued refreshed(TokenOutcome.Issued tokens) {
    return (TokenOutcome.Issued) refresh(tokens.refreshToken().orElseThrow());
  }
}
