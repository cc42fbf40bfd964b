package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A known client.
 *
 * @param secretHash {@link Secret#hash()} of the secret, for the secret methods
 * @param agent whom it acts as with client credentials; service clients only
 * @param blocked an operator does not want it: nothing of it is served
 */
public record Client(
    ClientId id,
    ClientKind kind,
    ClientMetadata metadata,
    Optional<String> secretHash,
    Optional<AgentId> agent,
    boolean blocked,
    Instant createdAt) {

  /** A client that registered itself. */
  static Client registered(
      ClientId id, ClientMetadata metadata, Optional<String> secretHash, Instant createdAt) {
    return new Client(
        id, ClientKind.REGISTERED, metadata, secretHash, Optional.empty(), false, createdAt);
  }

  /** Whether this redirect URI is one of the client's (RFC 8252 section 7.3 for loopback ports). */
  public boolean mayRedirectTo(String redirectUri) {
    return metadata.redirectUris().stream()
        .anyMatch(registered -> RedirectUri.matches(registered, redirectUri));
  }

  public boolean hasSecret(Secret secret) {
    return secretHash.map(hash -> Secret.of(hash).matches(secret.hash())).orElse(false);
  }
}
