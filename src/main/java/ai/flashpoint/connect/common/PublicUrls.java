package ai.flashpoint.connect.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Every absolute address of this deployment, from one configured origin. RFC 8414 and RFC 9728
 * clients compare these strings byte for byte, so they are built by concatenation and never take
 * part in URI normalisation.
 *
 * @param origin scheme, host and port without a trailing slash, for example {@code
 *     https://connect.example.com}
 */
public record PublicUrls(String origin) {

  private static final String KEY = "flashpoint.public-url";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Reads {@code flashpoint.public-url}, default {@code http://localhost:<port>}. */
  public static PublicUrls from(SettingsReader settings) {
    String port = String.valueOf(httpPort(settings));
    return new PublicUrls(checked(settings.text(KEY).orElse("http://localhost:" + port)));
  }

  /**
   * The port that the server listens on: {@code flashpoint.http-port}, set by the run command from
   * {@code PORT}.
   */
  public static int httpPort(SettingsReader settings) {
    return settings.number("flashpoint.http-port", 8080, 1, 65535);
  }

  private static String checked(String text) {
    URI uri;
    try {
      uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (URISyntaxException e) {
      throw new InvalidSetting(
          KEY,
          "is not a URL",
          "set the address that people reach, like https://connect.example.com");
    }
    if (uri.getHost() == null || uri.getScheme() == null) {
      throw new InvalidSetting(
          KEY,
          "has no scheme or host",
          "set the address that people reach, like https://connect.example.com");
    }
    if (!uri.getRawPath().isEmpty()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new InvalidSetting(
          KEY, "has more than scheme, host and port", "leave out path, query, fragment and user");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      throw new InvalidSetting(KEY, "has a port that is none", "set a port from 1 to 65535");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean loopbackHttp = scheme.equals("http") && LOOPBACK.contains(host);
    if (!scheme.equals("https") && !loopbackHttp) {
      throw new InvalidSetting(KEY, "is not https", "use https; plain http is for localhost only");
    }
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host + (defaultPort ? "" : ":" + uri.getPort());
  }

  /** Whether people reach this deployment on their own machine only. */
  public boolean loopback() {
    return LOOPBACK.contains(host());
  }

  public boolean https() {
    return origin.startsWith("https://");
  }

  /** Host without port, in lower case. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /** The issuer identifier (RFC 8414 section 2). */
  public String issuer() {
    return origin;
  }

  /**
   * The MCP endpoint: what people paste, the resource of RFC 9728 and the audience of every access
   * token.
   */
  public String resource() {
    return origin + "/mcp";
  }

  /** Where the metadata of {@link #resource()} stands (RFC 9728 section 3.1, path inserted). */
  public String resourceMetadata() {
    return origin + "/.well-known/oauth-protected-resource/mcp";
  }

  /** An address on this origin. */
  public String at(String path) {
    return origin + path;
  }
}
