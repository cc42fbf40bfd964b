package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of {@code pushed_requests}. */
@Entity
@Table(name = "pushed_requests")
@Cacheable(false)
public class PushedRequestEntity {

  @Id
  @Column(name = "uri_hash")
  private String uriHash;

  @Column(name = "client_id")
  private String clientId;

  private String parameters;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected PushedRequestEntity() {}

  PushedRequestEntity(
      Secret uri, ClientId client, String parameters, Instant createdAt, Instant expiresAt) {
    this.uriHash = uri.hash();
    this.clientId = client.value();
    this.parameters = parameters;
    this.createdAt = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  boolean isFor(ClientId client, Instant now) {
    return clientId.equals(client.value()) && now.isBefore(expiresAt.toInstant());
  }

  String parameters() {
    return parameters;
  }
}
