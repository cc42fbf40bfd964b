package ai.flashpoint.connect.client;

import java.net.URI;

/** Where the public keys for {@code private_key_jwt} stand (RFC 7591 section 2). */
public sealed interface ClientKeys {

  /**
   * In the metadata.
   *
   * @param jwks a JWK set of public keys as JSON text (RFC 7517 section 5)
   */
  record Inline(String jwks) implements ClientKeys {}

  /** At an address, read when an assertion needs them. */
  record At(URI jwksUri) implements ClientKeys {}
}
