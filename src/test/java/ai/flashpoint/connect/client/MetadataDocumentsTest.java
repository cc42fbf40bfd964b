package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents from a real host into a real database. */
class MetadataDocumentsTest {

  private static final String PATH = "/client.json";

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final FetchFixture world = new FetchFixture();
  private final RecordedAudit audit = new RecordedAudit();
  private final ClientDocuments copies = new ClientDocuments();
  private final MetadataDocuments documents = new MetadataDocuments();
  private final Clients clients = ClientFixture.clients(database, world.clock);
  private final ClientId id = new ClientId(world.at(PATH));
  private boolean connected;

  @BeforeEach
  void begin() {
    copies.entities = database.entities();
    copies.audit = audit;
    copies.sessions = client -> connected;
    documents.settings = world.fetch.settings;
    documents.copies = copies;
    documents.fetch = world.fetch;
    documents.sessions = client -> connected;
    documents.audit = audit;
    documents.clock = world.clock;
    clients.documents = documents;
    publish("https://docs.example/cb");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void publish(String redirectUri, String... headers) {
    world.host.answer(PATH, Reply.json(document(redirectUri), headers));
  }

  private String document(String redirectUri) {
    return "{\"client_id\":\""
        + id
        + "\",\"client_name\":\"Docs\",\"redirect_uris\":[\""
        + redirectUri
        + "\"]}";
  }

  private void answerWith(String status) {
    world.host.answer(PATH, Reply.status(status, "{}", "X: y"));
  }

  private ClientLookup resolve() {
    return database.transaction(() -> clients.resolve(id));
  }

  private Client known() {
    return ((ClientLookup.Known) resolve()).client();
  }

  private Optional<Client> recall() {
    return database.transaction(() -> clients.recall(id));
  }

  private String reason() {
    return resolve() instanceof ClientLookup.NoDocument none ? none.reason() : "there is one";
  }

  @Test
  void resolve_goodDocument_isAClientThatItsHostVouchesFor() {
    Client client = known();
    assertThat(client.id()).isEqualTo(id);
    assertThat(client.kind()).isEqualTo(ClientKind.METADATA_DOCUMENT);
    assertThat(client.mayRedirectTo("https://docs.example/cb")).isTrue();
    assertThat(client.blocked()).isFalse();
    assertThat(audit.last()).startsWith("CLIENT_DOCUMENT_FETCHED");
  }

  @Test
  void resolve_whileFresh_isNotReadAgain() {
    publish("https://docs.example/cb", "Cache-Control: max-age=600");
    known();
    world.clock.advance(Duration.ofSeconds(599));
    known();
    assertThat(world.host.asked(PATH)).isEqualTo(1);
  }

  @Test
  void resolve_byAnotherNodeWhileFresh_isNotReadAgain() {
    known();
    FetchFixture other = new FetchFixture();
    documents.fetch = other.fetch;
    assertThat(known().id()).isEqualTo(id);
    other.close();
  }

  @Test
  void resolve_changedRedirectAfterItsFreshness_isHonoured() {
    known();
    publish("https://docs.example/new");
    assertThat(known().mayRedirectTo("https://docs.example/cb")).isTrue();
    world.clock.advance(Duration.ofMinutes(5));
    Client changed = known();
    assertThat(changed.mayRedirectTo("https://docs.example/cb")).isFalse();
    assertThat(changed.mayRedirectTo("https://docs.example/new")).isTrue();
    assertThat(audit.last()).isEqualTo("CLIENT_DOCUMENT_CHANGED: redirect URIs");
  }

  @Test
  void resolve_unchangedDocumentReadAgain_leavesNoEvent() {
    known();
    world.clock.advance(Duration.ofMinutes(5));
    known();
    assertThat(audit.events()).hasSize(1);
    assertThat(database.count("client_documents")).isEqualTo(1);
  }

  @Test
  void resolve_failure_isNotRemembered() {
    answerWith("500 Internal Server Error");
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 500");
    assertThat(audit.last())
        .isEqualTo("CLIENT_DOCUMENT_REFUSED: its host answered with status 500");
    publish("https://docs.example/cb");
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }

  @Test
  void resolve_hostDownWithoutCopy_isNoDocument() {
    connected = true;
    world.host.close();
    assertThat(reason()).isEqualTo("docs.example: its host cannot be reached");
  }

  @Test
  void resolve_hostDownWithCopyAndSessions_isTheCopy() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(known().mayRedirectTo("https://docs.example/cb")).isTrue();
  }

  @Test
  void resolve_hostDownOften_isStillTheCopy() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 10; i++) {
      assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
    }
    assertThat(world.host.asked(PATH)).isEqualTo(4);
  }

  @Test
  void resolve_hostDownWithCopyButNoSessions_isNoDocument() {
    known();
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(1));
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_hostDownWithCopyOfADay_isNoDocument() {
    known();
    connected = true;
    answerWith("503 Service Unavailable");
    world.clock.advance(Duration.ofHours(24));
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_documentThatBecameInvalid_isNotCoveredByItsCopy() {
    known();
    connected = true;
    world.host.answer(PATH, Reply.json("{\"client_id\":\"https://docs.example/other\"}"));
    world.clock.advance(Duration.ofHours(1));
    assertThat(reason()).isEqualTo("docs.example: its client_id is not its own address");
    // Neither when it is not asked any more for a while, nor when its host goes away then
    for (int i = 0; i < 5; i++) {
      assertThat(resolve()).isNotInstanceOf(ClientLookup.Known.class);
    }
    world.clock.advance(Duration.ofMinutes(1));
    answerWith("503 Service Unavailable");
    assertThat(reason()).isEqualTo("docs.example: its host answered with status 503");
  }

  @Test
  void resolve_documentThatIsGoodAgain_isKnown() {
    known();
    world.host.answer(PATH, Reply.json("{}"));
    world.clock.advance(Duration.ofHours(1));
    resolve();
    publish("https://docs.example/cb");
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }

  @Test
  void resolve_unsoundAddress_isNoDocumentAndNotStored() {
    ClientId unsound = new ClientId("https://docs.example/\0" + "x".repeat(5000));
    assertThat(database.transaction(() -> clients.resolve(unsound)))
        .isInstanceOf(ClientLookup.NoDocument.class);
    assertThat(audit.events()).allSatisfy(event -> assertThat(event.client()).isEmpty());
  }

  @Test
  void resolve_tooManyAddressesOfOneHost_isThrottled() {
    for (int i = 0; i < 30; i++) {
      database.transaction(() -> clients.resolve(new ClientId(world.at("/other"))));
      world.fetch.get(java.net.URI.create(world.at("/n" + i)), 1000);
    }
    assertThat(resolve()).isInstanceOf(ClientLookup.Throttled.class);
  }

  @Test
  void resolve_modeOff_isBlockedAndNotRead() {
    documents.settings = settings(Mode.OFF, Set.of());
    assertThat(resolve()).isInstanceOf(ClientLookup.Blocked.class);
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void resolve_hostNotListed_isBlockedAndNotRead() {
    documents.settings = settings(Mode.LISTED, Set.of("claude.ai"));
    assertThat(resolve()).isInstanceOf(ClientLookup.Blocked.class);
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void resolve_hostListed_isKnown() {
    documents.settings = settings(Mode.LISTED, Set.of(FetchFixture.HOST));
    assertThat(resolve()).isInstanceOf(ClientLookup.Known.class);
  }

  private ClientSettings settings(Mode mode, Set<String> hosts) {
    return new ClientSettings(
        Mode.OPEN, mode, hosts, Set.of(FetchFixture.HOST), Set.of(world.host.port()), 10240);
  }

  @Test
  void recall_neverRead_isNobody() {
    assertThat(recall()).isEmpty();
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void recall_readLongAgo_isTheCopyWithoutAsking() {
    known();
    world.host.close();
    world.clock.advance(Duration.ofDays(300));
    assertThat(recall().orElseThrow().mayRedirectTo("https://docs.example/cb")).isTrue();
  }

  @Test
  void recall_notWantedAnyMore_isBlocked() {
    known();
    documents.settings = settings(Mode.OFF, Set.of());
    assertThat(recall().orElseThrow().blocked()).isTrue();
  }

  @Test
  void recall_unsoundAddress_isNobody() {
    assertThat(database.transaction(() -> clients.recall(new ClientId("https://docs.example/"))))
        .isEmpty();
  }

  @Test
  void tidyUp_copyWithoutSessions_isDeletedAfterTwoDays() {
    known();
    world.clock.advance(Duration.ofDays(2).plusSeconds(1));
    tidyUp();
    assertThat(database.count("client_documents")).isZero();
  }

  @Test
  void tidyUp_copyOfYesterday_isKept() {
    known();
    world.clock.advance(Duration.ofDays(1));
    tidyUp();
    assertThat(database.count("client_documents")).isEqualTo(1);
  }

  @Test
  void tidyUp_copyWithSessions_isKept() {
    known();
    connected = true;
    world.clock.advance(Duration.ofDays(300));
    tidyUp();
    assertThat(database.count("client_documents")).isEqualTo(1);
  }

  private void tidyUp() {
    database.transaction(
        () -> {
          copies.tidyUp(new TidyUp(world.clock.instant()));
          return true;
        });
  }
}
