package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.ClientWithdrawn;
import ai.flashpoint.connect.common.TidyUp;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsOfClientsTest {

  private final SessionWorld world = new SessionWorld();
  private final SessionsOfClients sessions = new SessionsOfClients();

  @BeforeEach
  void begin() {
    sessions.entities = world.database.entities();
    sessions.sessions = world.sessions;
    sessions.living = new ClientSessions();
    sessions.living.entities = world.database.entities();
    sessions.living.clock = world.clock;
    sessions.unused = ClientFixture.unused(world.database);
  }

  private Client register(AuthMethod method) {
    return world
        .in(() -> world.clients.add(ClientFixture.metadata(method, "https://a.example/cb")))
        .client();
  }

  private void tidyUpAfter(Duration time) {
    world.clock.advance(time);
    world.in(
        () -> {
          sessions.tidyUp(new TidyUp(world.clock.instant()));
          return sessions;
        });
  }

  private void authorized(Client client) {
    world.in(
        () -> {
          world.clients.authorized(client);
          return client;
        });
  }

  /** A session of this client, as if somebody had connected with it. */
  private void connected(Client client) {
    world.flow.connect();
    world.database.execute(
        "update sessions set idle_until = expires_at, client_id = '" + client.id().value() + "'");
    world.database.execute("update authorization_codes set client_id = 'other'");
  }

  private boolean isThere(Client client) {
    return world.in(() -> world.clients.recall(client.id())).isPresent();
  }

  @Test
  void withdrawn_client_endsItsSessionsAtOnce() {
    TokenOutcome.Issued issued = world.flow.connect();
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.OfUser.class);
    world.in(
        () -> {
          sessions.withdrawn(new ClientWithdrawn(ConnectFlow.CLAUDE.id()));
          return sessions;
        });
    assertThat(world.standing(issued.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void RG02_clientThatNobodyConnectedFor72Hours_isRemoved() {
    Client client = register(AuthMethod.NONE);
    tidyUpAfter(Duration.ofHours(73));
    assertThat(isThere(client)).isFalse();
  }

  @Test
  void tidyUp_registeredAnHourAgo_keeps() {
    Client client = register(AuthMethod.NONE);
    tidyUpAfter(Duration.ofHours(1));
    assertThat(isThere(client)).isTrue();
  }

  @Test
  void tidyUp_publicClientOnceConnected_keepsForEver() {
    Client client = register(AuthMethod.NONE);
    authorized(client);
    tidyUpAfter(Duration.ofDays(1000));
    assertThat(isThere(client)).isTrue();
  }

  @Test
  void tidyUp_confidentialUnusedFor90Days_removes() {
    Client client = register(AuthMethod.CLIENT_SECRET_BASIC);
    authorized(client);
    tidyUpAfter(Duration.ofDays(91));
    assertThat(isThere(client)).isFalse();
  }

  @Test
  void tidyUp_confidentialWithALivingSession_keeps() {
    Client client = register(AuthMethod.CLIENT_SECRET_BASIC);
    authorized(client);
    connected(client);
    tidyUpAfter(Duration.ofDays(91));
    assertThat(isThere(client)).isTrue();
  }

  @Test
  void tidyUp_clientInUse_isNoCandidateAnyMore() {
    Client client = register(AuthMethod.CLIENT_SECRET_BASIC);
    authorized(client);
    connected(client);
    tidyUpAfter(Duration.ofDays(91));
    assertThat(world.in(() -> sessions.unused.at(world.clock.instant(), 10))).isEmpty();
  }
}
