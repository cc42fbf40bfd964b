package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected ClientEntity() {}

  ClientEntity(Client client, Optional<String> metadataDigest) {
    this.id = client.id().value();
    this.name = client.metadata().name();
    this.redirectUris = String.join(" ", client.metadata().redirectUris());
    this.grantTypes = String.join(" ", client.metadata().grantTypes());
    this.authMethod = client.metadata().authMethod().wire();
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
        new ClientMetadata(
            name,
            List.of(redirectUris.split(" ")),
            List.of(grantTypes.split(" ")),
            AuthMethod.of(authMethod).orElseThrow()),
        Optional.ofNullable(secretHash),
        created);
  }
}
