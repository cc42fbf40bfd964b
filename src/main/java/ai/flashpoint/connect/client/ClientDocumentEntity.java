package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A row of {@code client_documents}. */
@Entity
@Table(name = "client_documents")
@Cacheable(false)
public class ClientDocumentEntity {

  @Id private String id;
  private String url;
  private String document;

  @Column(name = "fetched_at")
  private OffsetDateTime fetchedAt;

  @Column(name = "fresh_until")
  private OffsetDateTime freshUntil;

  private boolean withdrawn;

  protected ClientDocumentEntity() {}

  ClientDocumentEntity(StoredDocument copy) {
    this.id = key(copy.id());
    this.url = copy.id().value();
    replace(copy);
  }

  /** The primary key of a client's document: addresses are longer than an index likes. */
  static String key(ClientId client) {
    return Secret.of(client.value()).hash();
  }

  final void replace(StoredDocument copy) {
    document = copy.document();
    fetchedAt = Times.column(copy.fetchedAt());
    freshUntil = Times.column(copy.freshUntil());
    withdrawn = copy.withdrawn();
  }

  void withdraw() {
    withdrawn = true;
  }

  StoredDocument toCopy() {
    return new StoredDocument(
        new ClientId(url), document, fetchedAt.toInstant(), freshUntil.toInstant(), withdrawn);
  }
}
