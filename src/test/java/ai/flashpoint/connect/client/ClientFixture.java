package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Configuration;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Clients, stored and not. */
public final class ClientFixture {

  public static final List<String> REFRESHING = List.of("authorization_code", "refresh_token");

  private ClientFixture() {}

  public static Clients clients(MemoryDatabase database, Clock clock) {
    Clients clients = new Clients();
    clients.entities = database.entities();
    clients.clock = clock;
    clients.audit = new RecordedAudit();
    clients.documents = unreadDocuments(database, clock);
    return clients;
  }

  public static DeclaredClients declared(MemoryDatabase database, Clock clock) {
    DeclaredClients declared = new DeclaredClients();
    declared.entities = database.entities();
    declared.clock = clock;
    declared.audit = new RecordedAudit();
    declared.withdrawals = new FiredEvents<>();
    return declared;
  }

  public static UnusedClients unused(MemoryDatabase database) {
    UnusedClients unused = new UnusedClients();
    unused.entities = database.entities();
    return unused;
  }

  /** Metadata documents as they are stored: reading one fails. */
  private static MetadataDocuments unreadDocuments(MemoryDatabase database, Clock clock) {
    MetadataDocuments documents = new MetadataDocuments();
    documents.clock = clock;
    documents.settings = ClientSettings.from(Configuration.of());
    documents.copies = new ClientDocuments();
    documents.copies.entities = database.entities();
    return documents;
  }

  public static ClientMetadata metadata(AuthMethod method, String... redirectUris) {
    return new ClientMetadata("Claude", List.of(redirectUris), REFRESHING, method);
  }

  public static Client publicClient(String id, String... redirectUris) {
    return Client.registered(
        new ClientId(id),
        metadata(AuthMethod.NONE, redirectUris),
        Optional.empty(),
        MovableClock.NOON);
  }

  public static Client confidential(String id, AuthMethod method, Secret secret) {
    return Client.registered(
        new ClientId(id),
        metadata(method, "https://s.example/cb"),
        Optional.of(secret.hash()),
        MovableClock.NOON);
  }
}
