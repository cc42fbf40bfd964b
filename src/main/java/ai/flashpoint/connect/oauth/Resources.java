package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.PublicUrls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Resource indicators (RFC 8707): what clients really send is matched against the one resource,
 * which is then canonical.
 */
record Resources(PublicUrls urls) {

  /** Whether all values name this server; none at all means this server too. */
  boolean areOurs(List<String> values) {
    return values.stream().allMatch(this::isOurs);
  }

  private boolean isOurs(String value) {
    URI uri;
    try {
      uri = new URI(value);
    } catch (URISyntaxException e) {
      return false;
    }
    if (uri.getScheme() == null
        || uri.getHost() == null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String origin =
        scheme
            + "://"
            + uri.getHost().toLowerCase(Locale.ROOT)
            + (defaultPort ? "" : ":" + uri.getPort());
    String path =
        uri.getRawPath().endsWith("/")
            ? uri.getRawPath().substring(0, uri.getRawPath().length() - 1)
            : uri.getRawPath();
    return origin.equals(urls.origin()) && (path.isEmpty() || path.equals("/mcp"));
  }
}
