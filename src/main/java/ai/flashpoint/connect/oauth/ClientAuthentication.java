package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Identifies and authenticates the client of a machine endpoint (OAuth 2.1 section 2.4), by exactly
 * the method it registered.
 */
@ApplicationScoped
public class ClientAuthentication {

  private record Presented(String id, Optional<Secret> secret, AuthMethod method) {}

  @Inject Clients clients;

  /**
   * The client.
   *
   * @param authorization the {@code Authorization} header, if there is one
   * @throws OAuthFailure {@code invalid_client} or, for two methods at once, {@code
   *     invalid_request}
   */
  public Client authenticate(Optional<String> authorization, Parameters form) {
    boolean basic = authorization.isPresent();
    Presented presented = basic ? fromHeader(authorization.get(), form) : fromBody(form);
    Client client =
        clients
            .recall(new ClientId(presented.id()))
            .orElseThrow(() -> OAuthFailure.invalidClient(basic));
    if (client.blocked() || !client.metadata().authMethods().contains(presented.method())) {
      throw OAuthFailure.invalidClient(basic);
    }
    if (presented.secret().isPresent() && !client.hasSecret(presented.secret().get())) {
      throw OAuthFailure.invalidClient(basic);
    }
    return client;
  }

  private static Presented fromBody(Parameters form) {
    String id = form.one("client_id").orElseThrow(() -> OAuthFailure.invalidClient(false));
    Optional<Secret> secret = form.one("client_secret").map(Secret::of);
    if (form.has("client_assertion")) {
      throw secret.isPresent() ? twoMethods() : OAuthFailure.invalidClient(false);
    }
    return new Presented(
        id, secret, secret.isPresent() ? AuthMethod.CLIENT_SECRET_POST : AuthMethod.NONE);
  }

  private static OAuthFailure twoMethods() {
    return OAuthFailure.invalidRequest("Only one client authentication method may be used");
  }

  private static Presented fromHeader(String authorization, Parameters form) {
    if (form.has("client_secret") || form.has("client_assertion")) {
      throw twoMethods();
    }
    if (!authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      throw OAuthFailure.invalidClient(true);
    }
    String credentials;
    try {
      credentials =
          new String(
              Base64.getDecoder().decode(authorization.substring(6).strip()),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFailure.invalidClient(true);
    }
    int colon = credentials.indexOf(':');
    if (colon < 0) {
      throw OAuthFailure.invalidClient(true);
    }
    String id = decoded(credentials.substring(0, colon));
    if (form.one("client_id").filter(other -> !other.equals(id)).isPresent()) {
      throw OAuthFailure.invalidRequest("client_id differs from the authenticated client");
    }
    return new Presented(
        id,
        Optional.of(Secret.of(decoded(credentials.substring(colon + 1)))),
        AuthMethod.CLIENT_SECRET_BASIC);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFailure.invalidClient(true);
    }
  }
}
