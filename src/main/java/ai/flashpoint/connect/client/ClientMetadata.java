package ai.flashpoint.connect.client;

import java.util.List;
import java.util.Optional;

/**
 * What a client says of itself, as effective with us (RFC 7591 section 2).
 *
 * @param name display name, cleaned; self-declared
 * @param redirectUris each acceptable to {@link RedirectUri}; empty for service clients only
 * @param grantTypes the asked ones that we serve
 * @param authMethods at least one; the client may use any of them, the first is the registered one
 * @param keys for {@code private_key_jwt}
 * @param about what nothing depends on
 */
public record ClientMetadata(
    String name,
    List<String> redirectUris,
    List<String> grantTypes,
    List<AuthMethod> authMethods,
    Optional<ClientKeys> keys,
    ClientAbout about) {

  public ClientMetadata {
    redirectUris = List.copyOf(redirectUris);
    grantTypes = List.copyOf(grantTypes);
    authMethods = List.copyOf(authMethods);
  }

  /** With nothing said about itself. */
  public ClientMetadata(
      String name,
      List<String> redirectUris,
      List<String> grantTypes,
      List<AuthMethod> authMethods,
      Optional<ClientKeys> keys) {
    this(name, redirectUris, grantTypes, authMethods, keys, ClientAbout.NOTHING);
  }

  /** With one method and no keys. */
  public ClientMetadata(
      String name, List<String> redirectUris, List<String> grantTypes, AuthMethod authMethod) {
    this(name, redirectUris, grantTypes, List.of(authMethod), Optional.empty());
  }

  /** The registered method. */
  public AuthMethod authMethod() {
    return authMethods.get(0);
  }
}
