package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sessions of agents with nobody at a browser: service clients (OAuth 2.1 section 4.2) and wallets.
 * There are no refresh tokens: such a client asks again, and gets a new token of the session that
 * it has, so that one that asks every minute does not fill the table.
 */
@ApplicationScoped
@Transactional
public class ServiceSessions {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject SessionSettings settings;
  @Inject PublicUrls urls;
  @Inject Clients clients;
  @Inject Directory directory;
  @Inject Sessions sessions;
  @Inject AccessTokens accessTokens;
  @Inject Audit audit;

  /**
   * A token for a service client.
   *
   * @param client already authenticated
   * @param scope granted scope values, separated by spaces
   */
  public TokenOutcome token(Client client, String scope) {
    Optional<Agent> agent = client.agent().flatMap(directory::agent);
    if (agent.isEmpty()) {
      return new TokenOutcome.InvalidGrant("the agent or its team is gone or disabled");
    }
    // What an operator withdrew while this waited must not begin again
    Client known = clients.queueFor(client).orElse(client);
    if (known.blocked() || !known.agent().equals(client.agent())) {
      return new TokenOutcome.InvalidGrant("the client was blocked or acts for another agent");
    }
    return token(client, agent.get(), Optional.empty(), scope);
  }

  /**
   * A token for an agent that has proved who it is.
   *
   * <p>Two that a wallet asks for at once may begin two sessions. Both are listed, both end with
   * the wallet, and the next sign-in goes on with the newer one; queueing as service clients do
   * would line all wallets up, since they share one client.
   *
   * @param wallet the address that signed, if one did
   */
  TokenOutcome token(Client client, Agent agent, Optional<String> wallet, String scope) {
    Instant now = clock.instant();
    SessionEntity session =
        living(client, agent, scope, now)
            .filter(known -> known.wallet().equals(wallet))
            .orElseGet(() -> begin(client, agent, wallet, scope, now));
    session.refreshed(now, now.plus(settings.accessToken()));
    return new TokenOutcome.Issued(
        accessTokens.mint(session),
        accessTokens.lifetime(session),
        Optional.empty(),
        session.scope());
  }

  /** The session that it has, unless that ends before a new token would, or after the agent. */
  private Optional<SessionEntity> living(Client client, Agent agent, String scope, Instant now) {
    Instant needed = earlier(now.plus(settings.accessToken()), agent);
    return entities
        .createQuery(
            "select s from SessionEntity s where s.terms.clientId = :client and s.agentId = :agent"
                + " and s.endedAt is null order by s.createdAt desc",
            SessionEntity.class)
        .setParameter("client", client.id().value())
        .setParameter("agent", agent.id().value())
        .getResultStream()
        .filter(session -> session.isLive(now) && session.scope().equals(scope))
        .filter(session -> !session.expiresAt().isBefore(needed))
        .filter(session -> !session.expiresAt().isAfter(earlier(session.expiresAt(), agent)))
        .findFirst();
  }

  private static Instant earlier(Instant time, Agent agent) {
    return agent.expiresAt().filter(time::isAfter).orElse(time);
  }

  private SessionEntity begin(
      Client client, Agent agent, Optional<String> wallet, String scope, Instant now) {
    SessionEntity session =
        new SessionEntity(
            SessionId.random(),
            new AccessTerms(client, scope, urls.resource()),
            agent,
            now,
            earlier(now.plus(settings.absolute()), agent));
    wallet.ifPresent(session::byWallet);
    entities.persist(session);
    audit.record(
        AuditEvent.of(AuditKind.SESSION_BEGUN)
            .session(session.id())
            .agent(agent.id())
            .team(agent.team())
            .client(client.id()));
    return session;
  }

  /** Ends the sessions of an agent that is disabled, whose team is, or that lost its wallet. */
  void endWithoutStanding(AgentId id) {
    Optional<Agent> agent = directory.agent(id);
    living("s.agentId", id.value())
        .filter(
            session ->
                agent.isEmpty()
                    || session.wallet().isPresent()
                        && !session.wallet().equals(agent.get().wallet()))
        .map(SessionEntity::id)
        .toList()
        .forEach(session -> sessions.end(session, EndReason.STANDING_LOST));
  }

  /** Ends the sessions of a team's agents that lost their footing. */
  void endWithoutStanding(TeamId team) {
    entities
        .createQuery(
            "select distinct s.agentId from SessionEntity s where s.teamId = :team"
                + " and s.endedAt is null and s.agentId is not null",
            UUID.class)
        .setParameter("team", team.value())
        .getResultStream()
        .map(AgentId::new)
        .toList()
        .forEach(this::endWithoutStanding);
  }

  private Stream<SessionEntity> living(String column, UUID value) {
    return entities
        .createQuery(
            "select s from SessionEntity s where s.endedAt is null and " + column + " = :value",
            SessionEntity.class)
        .setParameter("value", value)
        .getResultStream();
  }
}
