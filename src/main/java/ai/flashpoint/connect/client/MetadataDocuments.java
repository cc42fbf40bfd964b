package ai.flashpoint.connect.client;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Clients whose id is the https address of their metadata document (OAuth Client ID Metadata
 * Document). A copy serves as long as it is fresh; then the document is read again. Failures are
 * never remembered in place of it.
 */
@ApplicationScoped
public class MetadataDocuments {

  @Inject ClientSettings settings;
  @Inject ClientDocuments copies;
  @Inject GuardedFetch fetch;
  @Inject LiveSessions sessions;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The client as it was last read, however long ago; blocked if it is not wanted any more. */
  Optional<Client> recall(ClientId id) {
    DocumentAddress address;
    try {
      address = DocumentAddress.of(id.value());
    } catch (DocumentRefused e) {
      return Optional.empty();
    }
    return copies.find(id).flatMap(copy -> client(copy, !isWanted(address)));
  }

  /** The client as its document says now. */
  ClientLookup resolve(ClientId id) {
    DocumentAddress address;
    try {
      address = DocumentAddress.of(id.value());
    } catch (DocumentRefused e) {
      // Without the id, which may be anything
      audit.note(AuditEvent.of(AuditKind.CLIENT_DOCUMENT_REFUSED, e.getMessage()));
      return new ClientLookup.NoDocument(e.getMessage());
    }
    try {
      if (!isWanted(address)) {
        return new ClientLookup.Blocked();
      }
      Optional<StoredDocument> copy = copies.find(id);
      Optional<Client> fresh =
          copy.filter(known -> known.isFresh(clock.instant()))
              .flatMap(known -> client(known, false));
      return fresh.isPresent() ? new ClientLookup.Known(fresh.get()) : read(address, id, copy);
    } catch (DocumentRefused e) {
      return refused(address, id, e.getMessage());
    }
  }

  private boolean isWanted(DocumentAddress address) {
    return switch (settings.documents()) {
      case OPEN -> true;
      case LISTED -> settings.hosts().contains(address.host());
      case OFF -> false;
    };
  }

  private ClientLookup read(DocumentAddress address, ClientId id, Optional<StoredDocument> copy) {
    int limit = settings.documentLimit();
    Fetched fetched =
        copy.isPresent() ? fetch.again(address.uri(), limit) : fetch.get(address.uri(), limit);
    if (fetched instanceof Fetched.Document document) {
      return new ClientLookup.Known(accepted(address, id, document));
    }
    // Unreachable is not the same as withdrawn: who is connected already can connect again
    Optional<Client> lastGood =
        copy.filter(known -> known.isStillGood(clock.instant()) && sessions.exist(id))
            .flatMap(known -> client(known, false));
    if (lastGood.isPresent()) {
      return new ClientLookup.Known(lastGood.get());
    }
    return fetched instanceof Fetched.Failed failed
        ? refused(address, id, failed.reason())
        : new ClientLookup.Throttled(((Fetched.Throttled) fetched).retryAfter());
  }

  private Client accepted(DocumentAddress address, ClientId id, Fetched.Document document) {
    ClientMetadata metadata;
    try {
      metadata = MetadataDocument.read(address, document.body());
    } catch (DocumentRefused e) {
      fetch.useless(address.uri());
      copies.withdraw(id);
      throw e;
    }
    Instant now = clock.instant();
    StoredDocument copy =
        new StoredDocument(
            id,
            new String(document.body(), StandardCharsets.UTF_8),
            now,
            now.plus(document.freshFor()),
            false);
    try {
      copies.store(copy);
    } catch (PersistenceException e) {
      // Another request may have stored its copy between our look and our insert: as good as ours
      if (copies.find(id).isEmpty()) {
        throw e;
      }
    }
    return client(copy, metadata, false);
  }

  private ClientLookup refused(DocumentAddress address, ClientId id, String reason) {
    audit.note(AuditEvent.of(AuditKind.CLIENT_DOCUMENT_REFUSED, reason).client(id));
    return new ClientLookup.NoDocument(address.host() + ": " + reason);
  }

  private static Optional<Client> client(StoredDocument copy, boolean blocked) {
    return copy.metadata().map(metadata -> client(copy, metadata, blocked));
  }

  private static Client client(StoredDocument copy, ClientMetadata metadata, boolean blocked) {
    return new Client(
        copy.id(),
        ClientKind.METADATA_DOCUMENT,
        metadata,
        Optional.empty(),
        Optional.empty(),
        blocked,
        copy.fetchedAt());
  }
}
