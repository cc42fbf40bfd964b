package ai.flashpoint.connect.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A redirect back to the client: parameters appended to the query that its redirect URI already has
 * (OAuth 2.1 section 4.1.2).
 */
record AuthorizationResponse(String uri) {

  static AuthorizationResponse to(String redirectUri) {
    return new AuthorizationResponse(redirectUri);
  }

  AuthorizationResponse with(String name, String value) {
    String separator =
        uri.indexOf('?') < 0 ? "?" : uri.endsWith("?") || uri.endsWith("&") ? "" : "&";
    // Not every application reads a plus sign as a space; all read %20
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    return new AuthorizationResponse(uri + separator + name + "=" + encoded);
  }

  AuthorizationResponse with(String name, Optional<String> value) {
    return value.map(text -> with(name, text)).orElse(this);
  }
}
