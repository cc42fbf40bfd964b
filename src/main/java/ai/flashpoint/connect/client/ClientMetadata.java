package ai.flashpoint.connect.client;

import java.util.List;

/**
 * What a client says of itself, as effective with us (RFC 7591 section 2).
 *
 * @param name display name, cleaned; self-declared
 * @param redirectUris at least one, each acceptable to {@link RedirectUri}
 * @param grantTypes the asked ones that we serve
 */
public record ClientMetadata(
    String name, List<String> redirectUris, List<String> grantTypes, AuthMethod authMethod) {

  public ClientMetadata {
    redirectUris = List.copyOf(redirectUris);
    grantTypes = List.copyOf(grantTypes);
  }
}
