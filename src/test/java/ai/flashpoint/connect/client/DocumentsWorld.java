package ai.flashpoint.connect.client;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Documents from a real host into a real database. */
abstract class DocumentsWorld {

  static final String PATH = "/client.json";

  final MemoryDatabase database = MemoryDatabase.fresh();
  final FetchFixture world = new FetchFixture();
  final RecordedAudit audit = new RecordedAudit();
  final ClientDocuments copies = new ClientDocuments();
  final MetadataDocuments documents = new MetadataDocuments();
  final Clients clients = ClientFixture.clients(database, world.clock);
  final ClientId id = new ClientId(world.at(PATH));
  boolean connected;

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

  void publish(String redirectUri, String... headers) {
    world.host.answer(PATH, Reply.json(document(redirectUri), headers));
  }

  String document(String redirectUri) {
    return "{\"client_id\":\""
        + id
        + "\",\"client_name\":\"Docs\",\"redirect_uris\":[\""
        + redirectUri
        + "\"]}";
  }

  void answerWith(String status) {
    world.host.answer(PATH, Reply.status(status, "{}", "X: y"));
  }

  ClientLookup resolve() {
    return database.transaction(() -> clients.resolve(id));
  }

  Client known() {
    return ((ClientLookup.Known) resolve()).client();
  }

  Optional<Client> recall() {
    return database.transaction(() -> clients.recall(id));
  }

  String reason() {
    return resolve() instanceof ClientLookup.NoDocument none ? none.reason() : "there is one";
  }

  ClientSettings settings(Mode mode, Set<String> hosts) {
    return new ClientSettings(
        Mode.OPEN, mode, hosts, Set.of(FetchFixture.HOST), Set.of(world.host.port()), 10240);
  }

  void tidyUp() {
    database.transaction(
        () -> {
          copies.tidyUp(new TidyUp(world.clock.instant()));
          return true;
        });
  }
}
