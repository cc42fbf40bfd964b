package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentSessionsTest {

  private final SessionWorld world = new SessionWorld();
  private final AgentSessions sessions = new AgentSessions();
  private final UserId owner = UserId.random();
  private AgentId agent;
  private Secret token;

  @BeforeEach
  void begin() {
    sessions.entities = world.database.entities();
    sessions.clock = world.clock;
    sessions.sessions = world.sessions;
    world.importing("{'agents':[{'team':'acme','name':'Night'}]}");
    agent = AgentId.of(world.database.value("select id from agents"));
    Client client =
        new Client(
            new ClientId("nightly"),
            ClientKind.PRE_REGISTERED,
            new ClientMetadata(
                "Nightly",
                List.of(),
                List.of("client_credentials"),
                AuthMethod.CLIENT_SECRET_BASIC),
            Optional.of(Secret.random().hash()),
            Optional.of(agent),
            false,
            MovableClock.NOON);
    token =
        ((TokenOutcome.Issued) world.in(() -> world.services.token(client, "mcp"))).accessToken();
  }

  @Test
  void of_team_countsLivingSessions() {
    assertThat(world.in(() -> sessions.of(world.acme)).get(agent))
        .isEqualTo(new AgentSessions.Use(1, Optional.empty()));
  }

  @Test
  void of_anotherTeam_isNothing() {
    assertThat(world.in(() -> sessions.of(world.globex))).isEmpty();
  }

  @Test
  void endAll_agent_losesItsTokenAtOnce() {
    assertThat(world.in(() -> sessions.endAll(world.acme, agent, owner)).intValue()).isEqualTo(1);
    assertThat(world.standing(token)).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void endAll_agentOfAnotherTeam_goesOn() {
    assertThat(world.in(() -> sessions.endAll(world.globex, agent, owner)).intValue()).isZero();
    assertThat(world.standing(token)).isInstanceOf(Standing.OfAgent.class);
  }
}
