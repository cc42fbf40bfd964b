package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A known client.
 *
 * @param secretHash {@link Secret#hash()} of the secret, for the secret methods
 */
public record Client(
    ClientId id, ClientMetadata metadata, Optional<String> secretHash, Instant createdAt) {

  /** Whether this redirect URI is one of the client's (RFC 8252 section 7.3 for loopback ports). */
  public boolean mayRedirectTo(String redirectUri) {
    return metadata.redirectUris().stream()
        .anyMatch(registered -> RedirectUri.matches(registered, redirectUri));
  }

  public boolean hasSecret(Secret secret) {
    return secretHash.map(hash -> Secret.of(hash).matches(secret.hash())).orElse(false);
  }
}
