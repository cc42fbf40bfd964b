package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.TeamFixture;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclaredClientsTest {

  private static final ClientId GATEWAY = new ClientId("gateway");
  private static final ClientId UNKNOWN = new ClientId("https://a.example/client.json");
  private static final Secret SECRET = Secret.random();

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final Clients clients = ClientFixture.clients(database, clock);
  private final RecordedAudit audit = new RecordedAudit();
  private final FiredEvents<ClientWithdrawn> withdrawn = new FiredEvents<>();
  private final DeclaredClients declared = new DeclaredClients();

  @BeforeEach
  void wire() {
    declared.entities = database.entities();
    declared.clock = clock;
    declared.audit = audit;
    declared.withdrawals = withdrawn;
  }

  private boolean apply(DeclaredClient client) {
    return database.transaction(() -> declared.apply(client));
  }

  private Optional<Client> find(ClientId id) {
    return database.transaction(() -> clients.recall(id));
  }

  private static DeclaredClient gateway(boolean blocked, Optional<AgentId> agent) {
    return gateway(blocked, agent, "Gateway");
  }

  private static DeclaredClient gateway(boolean blocked, Optional<AgentId> agent, String name) {
    ClientMetadata metadata =
        new ClientMetadata(
            name,
            List.of("https://gateway.example/cb"),
            ClientFixture.REFRESHING,
            AuthMethod.CLIENT_SECRET_BASIC);
    return new DeclaredClient(
        GATEWAY,
        blocked,
        Optional.of(new DeclaredClient.Details(metadata, Optional.of(SECRET.hash()), agent)));
  }

  private static DeclaredClient gateway() {
    return gateway(false, Optional.empty());
  }

  private static DeclaredClient only(ClientId id, boolean blocked) {
    return new DeclaredClient(id, blocked, Optional.empty());
  }

  private AgentId agent() {
    new TeamFixture(database, clock)
        .apply(
            "{'teams':[{'slug':'acme','name':'Acme'}],'agents':[{'team':'acme','name':'Night'}]}");
    return AgentId.of(database.value("select id from agents"));
  }

  private ClientId registered() {
    return database
        .transaction(
            () -> clients.add(ClientFixture.metadata(AuthMethod.NONE, "https://a.example/cb")))
        .client()
        .id();
  }

  @Test
  void apply_details_isAPreRegisteredClientWithItsSecret() {
    assertThat(apply(gateway())).isTrue();
    Client client = find(GATEWAY).orElseThrow();
    assertThat(client.kind()).isEqualTo(ClientKind.PRE_REGISTERED);
    assertThat(client.hasSecret(SECRET)).isTrue();
    assertThat(audit.last()).isEqualTo("CLIENT_REGISTERED: declared by an operator");
  }

  @Test
  void apply_again_changesNothing() {
    apply(gateway());
    Client before = find(GATEWAY).orElseThrow();
    clock.advance(Duration.ofDays(1));
    apply(gateway());
    assertThat(find(GATEWAY)).contains(before);
    assertThat(audit.events()).hasSize(1);
  }

  @Test
  void apply_anotherName_isNotedAndWithdrawsNothing() {
    apply(gateway());
    apply(gateway(false, Optional.empty(), "New name"));
    assertThat(find(GATEWAY).orElseThrow().metadata().name()).isEqualTo("New name");
    assertThat(audit.last()).isEqualTo("CLIENT_REGISTERED: declared anew by an operator");
    assertThat(withdrawn.take()).isEmpty();
  }

  @Test
  void apply_blockedDetails_withdraws() {
    apply(gateway());
    apply(gateway(true, Optional.empty()));
    assertThat(find(GATEWAY).orElseThrow().blocked()).isTrue();
    assertThat(withdrawn.take()).containsExactly(new ClientWithdrawn(GATEWAY));
    assertThat(audit.last()).startsWith("CLIENT_BLOCKED");
  }

  @Test
  void apply_anotherAgent_withdraws() {
    apply(gateway());
    apply(gateway(false, Optional.of(agent())));
    assertThat(withdrawn.take()).containsExactly(new ClientWithdrawn(GATEWAY));
  }

  @Test
  void apply_unblockedDetails_isNotWithdrawnAgain() {
    apply(gateway(true, Optional.empty()));
    withdrawn.take();
    apply(gateway());
    assertThat(find(GATEWAY).orElseThrow().blocked()).isFalse();
    assertThat(withdrawn.take()).isEmpty();
  }

  @Test
  void apply_detailsForAClientThatRegisteredItself_areRefused() {
    ClientId id = registered();
    DeclaredClient takeover = new DeclaredClient(id, false, gateway().details());
    assertThat(apply(takeover)).isFalse();
    assertThat(find(id).orElseThrow().kind()).isEqualTo(ClientKind.REGISTERED);
  }

  @Test
  void apply_blockOfAClientThatRegisteredItself_withdrawsOnce() {
    ClientId id = registered();
    apply(only(id, true));
    apply(only(id, true));
    assertThat(find(id).orElseThrow().blocked()).isTrue();
    assertThat(withdrawn.take()).containsExactly(new ClientWithdrawn(id));
  }

  @Test
  void apply_unblock_letsItInAgain() {
    ClientId id = registered();
    apply(only(id, true));
    apply(only(id, false));
    assertThat(find(id).orElseThrow().blocked()).isFalse();
    assertThat(audit.last()).isEqualTo("CLIENT_REGISTERED: not blocked any more");
  }

  @Test
  void apply_blockOfAnUnknownClient_isRememberedForWhenItComes() {
    apply(only(UNKNOWN, true));
    assertThat(find(UNKNOWN).orElseThrow().blocked()).isTrue();
    assertThat(withdrawn.take()).containsExactly(new ClientWithdrawn(UNKNOWN));
  }

  @Test
  void apply_unblockOfAClientThatWasNeverKnown_leavesNothing() {
    apply(only(UNKNOWN, true));
    apply(only(UNKNOWN, false));
    assertThat(database.count("clients")).isZero();
  }

  @Test
  void apply_unknownClientThatIsNotBlocked_leavesNothing() {
    apply(only(UNKNOWN, false));
    assertThat(database.count("clients")).isZero();
    assertThat(audit.events()).isEmpty();
  }
}
