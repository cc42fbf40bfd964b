package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.client.ClientMetadata;
import ai.flashpoint.connect.client.DeclaredClient;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceSessionsTest {

  private static final String AGENT = "{'agents':[{'team':'acme','name':'Night','disabled':%s}]}";

  private final SessionWorld world = new SessionWorld();
  private Client client;

  @BeforeEach
  void begin() {
    world.importing(AGENT.formatted("false"));
    client =
        new Client(
            new ClientId("nightly"),
            ClientKind.PRE_REGISTERED,
            new ClientMetadata(
                "Nightly",
                List.of(),
                List.of("client_credentials"),
                AuthMethod.CLIENT_SECRET_BASIC),
            Optional.of(Secret.random().hash()),
            Optional.of(AgentId.of(world.database.value("select id from agents"))),
            false,
            MovableClock.NOON);
  }

  private TokenOutcome token() {
    return world.in(() -> world.services.token(client, "mcp"));
  }

  private TokenOutcome.Issued issued() {
    return (TokenOutcome.Issued) token();
  }

  @Test
  void token_isWithoutRefreshTokenAndOfTheAgent() {
    TokenOutcome.Issued issued = issued();
    assertThat(issued.refreshToken()).isEmpty();
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.OfAgent.class);
  }

  @Test
  void token_subject_isTheClient() {
    TokenCheck.Valid valid =
        (TokenCheck.Valid) world.accessTokens.check(issued().accessToken().reveal());
    assertThat(valid.subject()).isEqualTo("nightly");
  }

  @Test
  void token_again_isOfTheSameSession() {
    issued();
    issued();
    assertThat(world.database.count("sessions")).isEqualTo(1);
  }

  @Test
  void token_nearTheSessionsEnd_isOfANewOne() {
    issued();
    world.clock.advance(SessionWorld.SETTINGS.absolute().minusSeconds(60));
    issued();
    assertThat(world.database.count("sessions")).isEqualTo(2);
  }

  @Test
  void clientBlockedSinceItProvedWhoItIs_getsNoToken() {
    declare(false);
    declare(true);
    assertThat(token()).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  private void declare(boolean blocked) {
    DeclaredClient declared =
        new DeclaredClient(
            client.id(),
            blocked,
            Optional.of(
                new DeclaredClient.Details(
                    client.metadata(), client.secretHash(), client.agent())));
    world.in(() -> ClientFixture.declared(world.database, world.clock).apply(declared));
  }

  @Test
  void agentDisabled_endsItsSessionAtOnce() {
    TokenOutcome.Issued issued = issued();
    world.importing(AGENT.formatted("true"));
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void agentDisabled_getsNoToken() {
    world.importing(AGENT.formatted("true"));
    assertThat(token()).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void teamDisabled_endsTheSessionAtOnce() {
    TokenOutcome.Issued issued = issued();
    world.importing("{'teams':[{'slug':'acme','name':'Acme','disabled':true}]}");
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  private void expiring(Duration from) {
    world.importing(
        "{'agents':[{'team':'acme','name':'Night','role':'viewer','expires':'%s'}]}"
            .formatted(world.clock.instant().plus(from)));
  }

  @Test
  void agentWithARole_actsWithIt() {
    expiring(Duration.ofDays(900));
    assertThat(world.standing(issued().accessToken()))
        .isInstanceOfSatisfying(
            Standing.OfAgent.class, of -> assertThat(of.role()).isEqualTo(Role.VIEWER));
  }

  @Test
  void agentThatExpires_losesItsTokenThen() {
    expiring(Duration.ofHours(2));
    TokenOutcome.Issued issued = issued();
    world.clock.advance(Duration.ofHours(2).minusSeconds(1));
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.OfAgent.class);
    SessionId session = world.session(issued.accessToken()).id();
    world.clock.advance(Duration.ofSeconds(1));
    world.live.heard(world.clock.instant());
    assertThat(world.in(() -> world.live.standing(session))).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void agentThatExpires_getsTokensForAsLong() {
    expiring(Duration.ofHours(2));
    assertThat(issued().expiresIn()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void agentThatExpiresSoon_keepsItsOneSession() {
    expiring(Duration.ofHours(2));
    issued();
    issued();
    assertThat(world.database.count("sessions")).isEqualTo(1);
  }

  @Test
  void agentExpired_getsNoToken() {
    expiring(Duration.ofHours(2));
    world.clock.advance(Duration.ofHours(2));
    assertThat(token()).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void agentWhoseEndIsMovedForward_losesItsTokenThen() {
    TokenOutcome.Issued issued = issued();
    expiring(Duration.ofHours(2));
    world.clock.advance(Duration.ofHours(3));
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }
}
