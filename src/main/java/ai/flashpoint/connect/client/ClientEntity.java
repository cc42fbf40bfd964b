package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row of {@code clients}. Lists are stored separated by spaces, which neither URIs nor grant
 * types contain.
 */
@Entity
@Table(name = "clients")
@Cacheable(false)
public class ClientEntity {

  private static final Duration REGISTRATIONS_ARE_ONE = Duration.ofHours(1);

  @Id private String id;
  private String name;

  @Column(name = "redirect_uris")
  private String redirectUris;

  @Column(name = "grant_types")
  private String grantTypes;

  @Column(name = "auth_method")
  private String authMethod;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "metadata_digest")
  private String metadataDigest;

  @Enumerated(EnumType.STRING)
  private ClientKind kind;

  private String jwks;

  @Column(name = "jwks_uri")
  private String jwksUri;

  @Convert(converter = NullableUuid.class)
  @Column(name = "agent_id")
  private UUID agentId;

  private boolean blocked;

  private String about;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "last_registered_at")
  private OffsetDateTime lastRegisteredAt;

  @Column(name = "last_authorized_at")
  private OffsetDateTime lastAuthorizedAt;

  protected ClientEntity() {}

  ClientEntity(Client client, Optional<String> metadataDigest) {
    this.id = client.id().value();
    this.metadataDigest = metadataDigest.orElse(null);
    this.createdAt = Times.column(client.createdAt());
    this.lastRegisteredAt = createdAt;
    describe(client);
  }

  /** Takes an operator's declaration over; says whether anything of it is new. */
  boolean declare(Client client) {
    if (toClient().equals(client)) {
      return false;
    }
    describe(client);
    return true;
  }

  private void describe(Client client) {
    ClientMetadata metadata = client.metadata();
    name = metadata.name();
    redirectUris = String.join(" ", metadata.redirectUris());
    grantTypes = String.join(" ", metadata.grantTypes());
    authMethod =
        metadata.authMethods().stream().map(AuthMethod::wire).collect(Collectors.joining(" "));
    kind = client.kind();
    ClientKeys keys = metadata.keys().orElse(null);
    jwks = keys instanceof ClientKeys.Inline inline ? inline.jwks() : null;
    jwksUri = keys instanceof ClientKeys.At at ? at.jwksUri().toString() : null;
    agentId = client.agent().map(AgentId::value).orElse(null);
    blocked = client.blocked();
    secretHash = client.secretHash().orElse(null);
    about = AboutJson.write(metadata.about());
  }

  /** The same product registers again: it is in use somewhere. */
  void registeredAgain(Instant now) {
    Instant last = Times.instant(lastRegisteredAt);
    if (last == null || last.isBefore(now.minus(REGISTRATIONS_ARE_ONE))) {
      lastRegisteredAt = Times.column(now);
    }
  }

  /** Blocks or unblocks; says whether that changed anything. */
  boolean block(boolean block) {
    boolean changed = blocked != block;
    blocked = block;
    return changed;
  }

  boolean isBlocked() {
    return blocked;
  }

  ClientKind kind() {
    return kind;
  }

  Client toClient() {
    Instant created = createdAt.toInstant();
    return new Client(
        new ClientId(id),
        kind,
        new ClientMetadata(
            name,
            words(redirectUris),
            words(grantTypes),
            words(authMethod).stream().map(word -> AuthMethod.of(word).orElseThrow()).toList(),
            keys(),
            AboutJson.read(about)),
        Optional.ofNullable(secretHash),
        Optional.ofNullable(agentId).map(AgentId::new),
        blocked,
        created);
  }

  private Optional<ClientKeys> keys() {
    return jwks != null
        ? Optional.of(new ClientKeys.Inline(jwks))
        : Optional.ofNullable(jwksUri).map(uri -> new ClientKeys.At(URI.create(uri)));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
