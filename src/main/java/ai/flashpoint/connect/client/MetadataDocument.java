package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a client's metadata document (OAuth Client ID Metadata Document section 4). What it says
 * beyond what we serve is ignored; what would make the client someone else's is refused.
 */
final class MetadataDocument {

  private static final String METHOD = "token_endpoint_auth_method";
  // Not in any standard: how ChatGPT's document lists what it can do
  private static final String METHODS = "token_endpoint_auth_methods_supported";
  private static final Set<AuthMethod> WITHOUT_SHARED_SECRET =
      Set.of(AuthMethod.NONE, AuthMethod.PRIVATE_KEY_JWT);

  private MetadataDocument() {}

  /**
   * The effective metadata.
   *
   * @throws DocumentRefused if the document is not acceptable
   */
  static ClientMetadata read(DocumentAddress address, byte[] body) {
    RegistrationMembers members = new RegistrationMembers(json(body));
    if (!members.json().isObject()) {
      throw new DocumentRefused("it is not a JSON object");
    }
    JsonNode id = members.json().path("client_id");
    if (!id.isTextual() || !id.textValue().equals(address.uri().toString())) {
      throw new DocumentRefused("its client_id is not its own address");
    }
    if (!members.isAbsent("client_secret")) {
      throw new DocumentRefused("it holds a client_secret, which everybody can read");
    }
    try {
      return metadata(address, members);
    } catch (RegistrationRefused e) {
      throw new DocumentRefused(e.getMessage());
    }
  }

  private static ClientMetadata metadata(DocumentAddress address, RegistrationMembers members) {
    List<AuthMethod> methods = methods(members);
    Optional<ClientKeys> keys =
        RegisteredKeys.read(
            members,
            methods.contains(AuthMethod.PRIVATE_KEY_JWT)
                ? AuthMethod.PRIVATE_KEY_JWT
                : AuthMethod.NONE);
    keys.ifPresent(MetadataDocument::checkAddress);
    return new ClientMetadata(
        name(address, members.json().path("client_name")),
        redirectUris(members),
        RegistrationRequest.grantTypes(members),
        methods,
        keys);
  }

  /** The rules for the document's address hold for what it points to. */
  private static void checkAddress(ClientKeys keys) {
    if (keys instanceof ClientKeys.At at) {
      try {
        DocumentAddress.of(at.jwksUri().toString());
      } catch (DocumentRefused e) {
        throw new DocumentRefused("its jwks_uri is no address that is read here");
      }
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      throw new DocumentRefused("it is not JSON");
    }
  }

  private static String name(DocumentAddress address, JsonNode member) {
    String name = member.isTextual() ? DisplayName.clean(member.textValue()) : "";
    return name.isEmpty() ? DisplayName.clean(address.host()) : name;
  }

  /** Others than ours are for other servers; the one that is used must be among these. */
  private static List<String> redirectUris(RegistrationMembers members) {
    List<String> accepted =
        members.texts("redirect_uris", RegistrationRefused.Code.INVALID_REDIRECT_URI).stream()
            .filter(uri -> RedirectUri.judge(uri) == RedirectUri.Verdict.ACCEPTED)
            .distinct()
            .toList();
    if (accepted.isEmpty()) {
      throw new DocumentRefused("it names no redirect URI that is acceptable here");
    }
    return accepted;
  }

  private static List<AuthMethod> methods(RegistrationMembers members) {
    Set<AuthMethod> methods = new LinkedHashSet<>();
    String registered = members.json().path(METHOD).asText("");
    Optional<AuthMethod> method = AuthMethod.of(registered);
    if (method.isPresent() && !WITHOUT_SHARED_SECRET.contains(method.get())) {
      throw new DocumentRefused("its " + METHOD + " needs a shared secret");
    }
    method.ifPresent(methods::add);
    members.texts(METHODS, RegistrationRefused.Code.INVALID_CLIENT_METADATA).stream()
        .flatMap(listed -> AuthMethod.of(listed).stream())
        .filter(WITHOUT_SHARED_SECRET::contains)
        .forEach(methods::add);
    if (methods.isEmpty() && members.isAbsent(METHOD) && members.isAbsent(METHODS)) {
      return List.of(AuthMethod.NONE);
    }
    if (members.isAbsent("jwks") && members.isAbsent("jwks_uri")) {
      methods.remove(AuthMethod.PRIVATE_KEY_JWT);
    }
    if (methods.isEmpty()) {
      throw new DocumentRefused(
          "its " + METHOD + " is neither none nor private_key_jwt with public keys");
    }
    return List.copyOf(methods);
  }
}
