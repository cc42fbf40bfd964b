package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_CLIENT_METADATA;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Reads {@code jwks} and {@code jwks_uri} (RFC 7591 section 2). They are checked whatever the
 * method is, since a private key in there is a leak, but kept only where they are used. The address
 * is not asked here.
 */
final class RegisteredKeys {

  private static final int LONGEST_ADDRESS = 2000;

  private RegisteredKeys() {}

  static Optional<ClientKeys> read(RegistrationMembers members, AuthMethod method) {
    Optional<ClientKeys> inline = inline(members);
    Optional<ClientKeys> at = at(members);
    if (inline.isPresent() && at.isPresent()) {
      throw refused("jwks and jwks_uri must not stand together");
    }
    if (method != AuthMethod.PRIVATE_KEY_JWT) {
      return Optional.empty();
    }
    Optional<ClientKeys> keys = inline.or(() -> at);
    if (keys.isEmpty()) {
      throw refused("private_key_jwt needs jwks or jwks_uri");
    }
    return keys;
  }

  private static Optional<ClientKeys> inline(RegistrationMembers members) {
    if (members.isAbsent("jwks")) {
      return Optional.empty();
    }
    JsonNode jwks = members.json().path("jwks");
    try {
      PublicKeys.read(jwks);
    } catch (PublicKeys.Unacceptable e) {
      throw refused(e.getMessage());
    }
    return Optional.of(new ClientKeys.Inline(jwks.toString()));
  }

  private static Optional<ClientKeys> at(RegistrationMembers members) {
    if (members.isAbsent("jwks_uri")) {
      return Optional.empty();
    }
    return Optional.of(
        members
            .plain("jwks_uri", LONGEST_ADDRESS)
            .flatMap(RegisteredAbout::httpsAddress)
            .map(ClientKeys.At::new)
            .orElseThrow(() -> refused("jwks_uri must be an https address")));
  }

  private static RegistrationRefused refused(String description) {
    return new RegistrationRefused(INVALID_CLIENT_METADATA, description);
  }
}
