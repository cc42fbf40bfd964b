package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.ClientFixture.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final Clients clients = ClientFixture.clients(database, new MovableClock());
  private final Registration registration = new Registration();

  @BeforeEach
  void begin() {
    registration.clients = clients;
    registration.settings = ClientSettings.from(Configuration.of());
  }

  private Clients.Registered register(ClientMetadata metadata) {
    return database.transaction(() -> registration.register(metadata));
  }

  private Optional<Client> find(String id) {
    return database.transaction(() -> clients.recall(new ClientId(id)));
  }

  @Test
  void register_public_hasNoSecretAndIsFound() {
    Clients.Registered registered = register(metadata(AuthMethod.NONE, "https://a.example/cb"));
    assertThat(registered.secret()).isEmpty();
    assertThat(find(registered.client().id().value())).contains(registered.client());
  }

  @Test
  void register_id_isOfPlainCharacters() {
    assertThat(register(metadata(AuthMethod.NONE, "https://a.example/cb")).client().id().value())
        .matches("fp_[A-Za-z0-9_-]{22}");
  }

  @Test
  void register_samePublicClientTwice_isOneRow() {
    ClientMetadata metadata = metadata(AuthMethod.NONE, "https://a.example/cb");
    assertThat(register(metadata).client()).isEqualTo(register(metadata).client());
    assertThat(database.count("clients")).isEqualTo(1);
  }

  @Test
  void register_publicOnAnotherLoopbackPort_isTheSameClient() {
    Client one = register(metadata(AuthMethod.NONE, "http://localhost:1111/cb")).client();
    Client two = register(metadata(AuthMethod.NONE, "http://localhost:2222/cb")).client();
    assertThat(two.id()).isEqualTo(one.id());
    assertThat(two.mayRedirectTo("http://localhost:2222/cb")).isTrue();
  }

  @Test
  void register_publicWithUrisInAnotherOrder_isTheSameClient() {
    Client one =
        register(metadata(AuthMethod.NONE, "https://a.example/cb", "cursor://x/cb")).client();
    Client two =
        register(metadata(AuthMethod.NONE, "cursor://x/cb", "https://a.example/cb")).client();
    assertThat(two.id()).isEqualTo(one.id());
  }

  @Test
  void register_publicOnAnotherHost_isAnotherClient() {
    assertThat(register(metadata(AuthMethod.NONE, "https://b.example/cb")).client().id())
        .isNotEqualTo(register(metadata(AuthMethod.NONE, "https://a.example/cb")).client().id());
  }

  @Test
  void register_publicOnAnotherPortOfAHost_isAnotherClient() {
    assertThat(register(metadata(AuthMethod.NONE, "https://a.example:8443/cb")).client().id())
        .isNotEqualTo(register(metadata(AuthMethod.NONE, "https://a.example/cb")).client().id());
  }

  @Test
  void register_publicUnderAnotherName_isAnotherClient() {
    ClientMetadata other =
        new ClientMetadata(
            "Other", List.of("https://a.example/cb"), ClientFixture.REFRESHING, AuthMethod.NONE);
    assertThat(register(other).client().id())
        .isNotEqualTo(register(metadata(AuthMethod.NONE, "https://a.example/cb")).client().id());
  }

  @Test
  void register_publicWithOtherGrants_isAnotherClient() {
    ClientMetadata other =
        new ClientMetadata(
            "Claude",
            List.of("https://a.example/cb"),
            List.of("authorization_code"),
            AuthMethod.NONE);
    assertThat(register(other).client().id())
        .isNotEqualTo(register(metadata(AuthMethod.NONE, "https://a.example/cb")).client().id());
  }

  @Test
  void register_confidentialTwice_areTwoClientsWithTwoSecrets() {
    ClientMetadata metadata = metadata(AuthMethod.CLIENT_SECRET_BASIC, "https://a.example/cb");
    Clients.Registered one = register(metadata);
    Clients.Registered two = register(metadata);
    assertThat(two.client().id()).isNotEqualTo(one.client().id());
    assertThat(two.secret()).isPresent().isNotEqualTo(one.secret());
  }

  @Test
  void register_confidentialAfterItsPublicTwin_isAnotherClient() {
    Client open = register(metadata(AuthMethod.NONE, "https://a.example/cb")).client();
    Clients.Registered closed =
        register(metadata(AuthMethod.CLIENT_SECRET_POST, "https://a.example/cb"));
    assertThat(closed.client().id()).isNotEqualTo(open.id());
    assertThat(closed.secret()).isPresent();
  }

  @Test
  void register_confidential_secretIsStoredHashed() {
    Secret secret =
        register(metadata(AuthMethod.CLIENT_SECRET_BASIC, "https://a.example/cb"))
            .secret()
            .orElseThrow();
    assertThat(database.value("select secret_hash from clients")).isEqualTo(secret.hash());
  }

  @Test
  void hasSecret_comparesWithTheHash() {
    Clients.Registered registered =
        register(metadata(AuthMethod.CLIENT_SECRET_BASIC, "https://a.example/cb"));
    Client stored = find(registered.client().id().value()).orElseThrow();
    assertThat(stored.hasSecret(registered.secret().orElseThrow())).isTrue();
    assertThat(stored.hasSecret(Secret.random())).isFalse();
  }

  @Test
  void hasSecret_publicClient_neverHasOne() {
    Client open = register(metadata(AuthMethod.NONE, "https://a.example/cb")).client();
    assertThat(open.hasSecret(Secret.of(""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "a b", "x\0", "https://a.example/client", "' or 1=1"})
  void find_unknownId_isNothing(String id) {
    assertThat(find(id)).isEmpty();
  }
}
