package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_CLIENT_METADATA;
import static ai.flashpoint.connect.client.RegistrationRefused.Code.INVALID_REDIRECT_URI;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a registration (RFC 7591 section 2) the way real assistants send it: unknown members are
 * ignored, {@code null} and empty text count as absent, unsupported extras beside something usable
 * are left out.
 */
public final class RegistrationRequest {

  private static final int MOST_REDIRECT_URIS = 10;
  private static final int LONGEST_NAME = 10_000;
  private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

  private RegistrationRequest() {}

  /**
   * The effective metadata of a registration body.
   *
   * @throws RegistrationRefused if nothing usable is left or a redirect URI is dangerous
   */
  public static ClientMetadata read(JsonNode body) {
    if (!body.isObject()) {
      throw new RegistrationRefused(INVALID_CLIENT_METADATA, "The body must be a JSON object");
    }
    CheckBodyShape.check(body);
    RegistrationMembers members = new RegistrationMembers(body);
    List<String> redirectUris = redirectUris(members);
    checkResponseTypes(members);
    AuthMethod method = authMethod(members);
    return new ClientMetadata(
        name(body.path("client_name"), redirectUris),
        redirectUris,
        grantTypes(members),
        List.of(method),
        RegisteredKeys.read(members, method),
        RegisteredAbout.read(members));
  }

  private static List<String> redirectUris(RegistrationMembers members) {
    List<String> asked = members.texts("redirect_uris", INVALID_REDIRECT_URI);
    if (asked.isEmpty() || asked.size() > MOST_REDIRECT_URIS) {
      throw new RegistrationRefused(
          INVALID_REDIRECT_URI, "redirect_uris must hold 1 to " + MOST_REDIRECT_URIS + " URIs");
    }
    Set<String> accepted = new LinkedHashSet<>();
    for (String uri : asked) {
      switch (RedirectUri.judge(uri)) {
        case ACCEPTED -> accepted.add(uri);
        case DANGEROUS ->
            throw new RegistrationRefused(
                INVALID_REDIRECT_URI,
                "A redirect URI must be https, http on loopback, or a private-use scheme with a dot; no fragment, user or wildcard");
        case UNSUPPORTED -> {}
      }
    }
    if (accepted.isEmpty()) {
      throw new RegistrationRefused(
          INVALID_REDIRECT_URI, "None of the redirect URIs has a scheme that is served here");
    }
    return List.copyOf(accepted);
  }

  private static String name(JsonNode member, List<String> redirectUris) {
    String name =
        member.isTextual() && member.textValue().length() <= LONGEST_NAME
            ? DisplayName.clean(member.textValue())
            : "";
    return name.isEmpty() ? DisplayName.clean(RedirectUri.destination(redirectUris.get(0))) : name;
  }

  /** The grants that we serve, of those that were asked for. */
  static List<String> grantTypes(RegistrationMembers members) {
    List<String> asked = members.texts("grant_types", INVALID_CLIENT_METADATA);
    if (asked.isEmpty()) {
      // The RFC's default is the code grant alone; clients that leave it out still expect to stay
      // connected
      return GRANT_TYPES;
    }
    List<String> served = GRANT_TYPES.stream().filter(asked::contains).toList();
    if (!served.contains("authorization_code")) {
      throw new RegistrationRefused(
          INVALID_CLIENT_METADATA, "grant_types must contain authorization_code");
    }
    return served;
  }

  private static AuthMethod authMethod(RegistrationMembers members) {
    if (members.isAbsent("token_endpoint_auth_method")) {
      return AuthMethod.CLIENT_SECRET_BASIC;
    }
    return AuthMethod.of(members.json().path("token_endpoint_auth_method").asText())
        .orElseThrow(
            () ->
                new RegistrationRefused(
                    INVALID_CLIENT_METADATA,
                    "token_endpoint_auth_method must be none, client_secret_basic, client_secret_post or private_key_jwt"));
  }

  private static void checkResponseTypes(RegistrationMembers members) {
    List<String> asked = members.texts("response_types", INVALID_CLIENT_METADATA);
    if (!asked.isEmpty() && !asked.contains("code")) {
      throw new RegistrationRefused(INVALID_CLIENT_METADATA, "response_types must contain code");
    }
  }
}
