package ai.flashpoint.connect.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Every absolute address of this deployment, from configuration: one origin, or one for the MCP
 * endpoint and another for signing in. RFC 8414 and RFC 9728 clients compare these strings byte for
 * byte, so they are built by concatenation and never take part in URI normalisation.
 *
 * @param origin of the MCP endpoint: scheme, host and port without a trailing slash, for example
 *     {@code https://connect.example.com}
 * @param authOrigin of the issuer, its endpoints and the pages; usually the same
 */
public record PublicUrls(String origin, String authOrigin) {

  private static final String KEY = "flashpoint.public-url";
  private static final String AUTH_KEY = "flashpoint.auth-url";
  private static final String METADATA = "/.well-known/oauth-protected-resource";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** One origin for everything. */
  public PublicUrls(String origin) {
    this(origin, origin);
  }

  /**
   * Reads {@code flashpoint.public-url}, default {@code http://localhost:<port>}, and {@code
   * flashpoint.auth-url}, default the same.
   */
  public static PublicUrls from(SettingsReader settings) {
    String port = String.valueOf(httpPort(settings));
    String origin = checked(KEY, settings.text(KEY).orElse("http://localhost:" + port));
    PublicUrls urls =
        new PublicUrls(
            origin, settings.text(AUTH_KEY).map(text -> checked(AUTH_KEY, text)).orElse(origin));
    if (LOOPBACK.contains(hostOf(urls.authOrigin)) != urls.loopback()) {
      throw new InvalidSetting(
          AUTH_KEY,
          "and " + KEY + " are not both public or both on this machine",
          "set both to addresses that people reach");
    }
    return urls;
  }

  /**
   * The port that the server listens on: {@code flashpoint.http-port}, set by the run command from
   * {@code PORT}.
   */
  public static int httpPort(SettingsReader settings) {
    return settings.number("flashpoint.http-port", 8080, 1, 65535);
  }

  private static String checked(String key, String text) {
    URI uri;
    try {
      uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (URISyntaxException e) {
      throw new InvalidSetting(
          key,
          "is not a URL",
          "set the address that people reach, like https://connect.example.com");
    }
    if (uri.getHost() == null || uri.getScheme() == null) {
      throw new InvalidSetting(
          key,
          "has no scheme or host",
          "set the address that people reach, like https://connect.example.com");
    }
    if (!uri.getRawPath().isEmpty()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new InvalidSetting(
          key, "has more than scheme, host and port", "leave out path, query, fragment and user");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      throw new InvalidSetting(key, "has a port that is none", "set a port from 1 to 65535");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean loopbackHttp = scheme.equals("http") && LOOPBACK.contains(host);
    if (!scheme.equals("https") && !loopbackHttp) {
      throw new InvalidSetting(key, "is not https", "use https; plain http is for localhost only");
    }
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (defaultPort ? "" : ":" + uri.getPort());
  }

  /** Whether people reach this deployment on their own machine only. */
  public boolean loopback() {
    return LOOPBACK.contains(host());
  }

  /** Whether people sign in over TLS. */
  public boolean https() {
    return authOrigin.startsWith("https://");
  }

  /** Host without port, in lower case. */
  public String host() {
    return hostOf(origin);
  }

  private static String hostOf(String origin) {
    return URI.create(origin).getHost();
  }

  /** The issuer identifier (RFC 8414 section 2). */
  public String issuer() {
    return authOrigin;
  }

  /**
   * The MCP endpoint: what people paste, the resource of RFC 9728 and the audience of every access
   * token.
   */
  public String resource() {
    return origin + "/mcp";
  }

  /**
   * The MCP endpoint's address for one team. Tokens that are got there still have {@link
   * #resource()} as their audience.
   */
  public String resource(String teamSlug) {
    return origin + TeamAddress.path(teamSlug);
  }

  /** Where the metadata of {@link #resource()} stands (RFC 9728 section 3.1, path inserted). */
  public String resourceMetadata() {
    return origin + METADATA + "/mcp";
  }

  /** Where the metadata of {@link #resource(String)} stands. */
  public String resourceMetadata(String teamSlug) {
    return origin + METADATA + TeamAddress.path(teamSlug);
  }

  /** An address of the authorization server or of a page. */
  public String at(String path) {
    return authOrigin + path;
  }
}
