package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.client.AuthMethod;
import ai.flashpoint.connect.client.ClientAssertions;
import ai.flashpoint.connect.common.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client says about who it is, by exactly one method (OAuth 2.1 section 2.4). */
sealed interface Credentials {

  /** A public client's name for itself. */
  record Open(String id) implements Credentials {}

  /** A secret, in the header or in the body. */
  record Shared(String id, Secret secret, AuthMethod method) implements Credentials {}

  /**
   * A signed statement (RFC 7523).
   *
   * @param id what stands beside it
   */
  record Signed(Optional<String> id, String assertion) implements Credentials {}

  /**
   * Reads them.
   *
   * @throws OAuthFailure {@code invalid_client} or, for two methods at once, {@code
   *     invalid_request}
   */
  static Credentials of(Optional<String> authorization, Parameters form) {
    boolean secret = form.has("client_secret");
    boolean assertion = form.has("client_assertion") || form.has("client_assertion_type");
    if (Stream.of(authorization.isPresent(), secret, assertion).filter(is -> is).count() > 1) {
      throw OAuthFailure.invalidRequest("Only one client authentication method may be used");
    }
    if (authorization.isPresent()) {
      return basic(authorization.get(), form);
    }
    if (assertion) {
      return signed(form);
    }
    String id = form.one("client_id").orElseThrow(() -> OAuthFailure.invalidClient(false));
    return secret
        ? new Shared(id, Secret.of(form.required("client_secret")), AuthMethod.CLIENT_SECRET_POST)
        : new Open(id);
  }

  /** Whom a request says it is from, however it says so; empty if it says nothing readable. */
  static String claimed(Optional<String> authorization, Parameters form) {
    try {
      Credentials credentials = of(authorization, form);
      if (credentials instanceof Open open) {
        return open.id();
      }
      return credentials instanceof Shared shared
          ? shared.id()
          : ((Signed) credentials).id().orElse("");
    } catch (OAuthFailure unreadable) {
      return form.all("client_id").stream().findFirst().orElse("");
    }
  }

  private static Credentials signed(Parameters form) {
    String assertion = form.required("client_assertion");
    if (form.one("client_assertion_type").filter(ClientAssertions.TYPE::equals).isEmpty()) {
      throw OAuthFailure.invalidClient(false);
    }
    return new Signed(form.one("client_id"), assertion);
  }

  private static Credentials basic(String authorization, Parameters form) {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      throw OAuthFailure.invalidClient(true);
    }
    String credentials = decoded(authorization.substring("basic".length()).strip());
    int colon = credentials.indexOf(':');
    if (colon < 0) {
      throw OAuthFailure.invalidClient(true);
    }
    String id = unescaped(credentials.substring(0, colon));
    if (form.one("client_id").filter(other -> !other.equals(id)).isPresent()) {
      throw OAuthFailure.invalidRequest("client_id differs from the authenticated client");
    }
    Secret secret = Secret.of(unescaped(credentials.substring(colon + 1)));
    return new Shared(id, secret, AuthMethod.CLIENT_SECRET_BASIC);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFailure.invalidClient(true);
    }
  }

  /** Some clients form-encode id and secret as RFC 6749 section 2.3.1 says, some do not. */
  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFailure.invalidClient(true);
    }
  }
}
