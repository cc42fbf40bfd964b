package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.Secret;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected ClientEntity() {}

  ClientEntity(Client client, Optional<String> metadataDigest) {
    this.id = client.id().value();
    this.name = client.metadata().name();
    this.redirectUris = String.join(" ", client.metadata().redirectUris());
    this.grantTypes = String.join(" ", client.metadata().grantTypes());
    this.authMethod =
        client.metadata().authMethods().stream()
            .map(AuthMethod::wire)
            .collect(Collectors.joining(" "));
    this.kind = client.kind();
    this.jwks =
        client.metadata().keys().orElse(null) instanceof ClientKeys.Inline inline
            ? inline.jwks()
            : null;
    this.jwksUri =
        client.metadata().keys().orElse(null) instanceof ClientKeys.At at
            ? at.jwksUri().toString()
            : null;
    this.agentId = client.agent().map(AgentId::value).orElse(null);
    this.blocked = client.blocked();
    this.secretHash = client.secretHash().orElse(null);
    this.metadataDigest = metadataDigest.orElse(null);
    this.createdAt = client.createdAt().atOffset(ZoneOffset.UTC);
  }

  /**
   * One digest for all installations of one public product: sorted redirect URIs without loopback
   * ports, name, grants.
   */
  static String digest(ClientMetadata metadata) {
    String uris =
        metadata.redirectUris().stream()
            .map(RedirectUri::canonical)
            .sorted()
            .collect(Collectors.joining(" "));
    String grants = metadata.grantTypes().stream().sorted().collect(Collectors.joining(" "));
    return Secret.of(metadata.name() + "\n" + uris + "\n" + grants).hash();
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
            keys()),
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
