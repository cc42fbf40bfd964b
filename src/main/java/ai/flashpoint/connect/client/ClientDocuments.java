package ai.flashpoint.connect.client;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last good copies of metadata documents, for all nodes. */
@ApplicationScoped
@Transactional
public class ClientDocuments {

  private static final Duration KEPT = Duration.ofDays(2);
  private static final int MOST_DELETED = 1000;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Audit audit;
  @Inject LiveSessions sessions;

  Optional<StoredDocument> find(ClientId client) {
    return row(client).map(ClientDocumentEntity::toCopy);
  }

  /** Takes a copy over. A first one that another request stored meanwhile fails on its key. */
  void store(StoredDocument copy) {
    Optional<ClientDocumentEntity> known = row(copy.id());
    if (known.isEmpty()) {
      entities.persist(new ClientDocumentEntity(copy));
      audit.record(AuditEvent.of(AuditKind.CLIENT_DOCUMENT_FETCHED).client(copy.id()));
    } else {
      String changes = changes(known.get().toCopy(), copy);
      if (!changes.isEmpty()) {
        audit.record(AuditEvent.of(AuditKind.CLIENT_DOCUMENT_CHANGED, changes).client(copy.id()));
      }
      known.get().replace(copy);
    }
    entities.flush();
  }

  /**
   * Notes that what stands at the address now is not acceptable: the copy only knows who it was.
   */
  void withdraw(ClientId client) {
    row(client).ifPresent(ClientDocumentEntity::withdraw);
  }

  /** Deletes what nobody is connected with: anybody can make us read a document. */
  void tidyUp(@Observes TidyUp event) {
    List<ClientDocumentEntity> old =
        entities
            .createQuery(
                "select d from ClientDocumentEntity d where d.fetchedAt < :before"
                    + " order by d.fetchedAt",
                ClientDocumentEntity.class)
            .setParameter("before", Times.column(event.now().minus(KEPT)))
            .setMaxResults(MOST_DELETED)
            .getResultList();
    for (ClientDocumentEntity row : old) {
      if (!sessions.exist(row.toCopy().id())) {
        entities.remove(row);
      }
    }
  }

  private Optional<ClientDocumentEntity> row(ClientId client) {
    return Optional.ofNullable(
        entities.find(ClientDocumentEntity.class, ClientDocumentEntity.key(client)));
  }

  private static String changes(StoredDocument before, StoredDocument after) {
    Optional<ClientMetadata> old = before.metadata();
    Optional<ClientMetadata> young = after.metadata();
    if (old.isEmpty() || young.isEmpty()) {
      return "acceptable again";
    }
    List<String> changes = new ArrayList<>();
    if (!old.get().name().equals(young.get().name())) {
      changes.add("name");
    }
    if (!old.get().redirectUris().equals(young.get().redirectUris())) {
      changes.add("redirect URIs");
    }
    if (!old.get().authMethods().equals(young.get().authMethods())
        || !old.get().keys().equals(young.get().keys())) {
      changes.add("authentication");
    }
    if (!old.get().grantTypes().equals(young.get().grantTypes())) {
      changes.add("grants");
    }
    return String.join(", ", changes);
  }
}
