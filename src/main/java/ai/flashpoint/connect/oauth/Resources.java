package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.TeamAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resource indicators (RFC 8707): what clients really send is matched against the one resource,
 * which is then canonical. The address of one team names the same resource, and the team.
 */
record Resources(PublicUrls urls) {

  /**
   * What is asked for.
   *
   * @param teamSlug the team whose own address was named
   */
  record Target(Optional<String> teamSlug) {

    static final Target ANY_TEAM = new Target(Optional.empty());
  }

  /** What all values name together; none at all means this server too; empty if one is foreign. */
  Optional<Target> target(List<String> values) {
    if (values.isEmpty()) {
      return Optional.of(Target.ANY_TEAM);
    }
    Set<Optional<Target>> named = values.stream().map(this::target).collect(Collectors.toSet());
    return named.size() == 1 ? named.iterator().next() : Optional.empty();
  }

  private Optional<Target> target(String value) {
    URI uri;
    try {
      uri = new URI(value);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (uri.getScheme() == null
        || uri.getHost() == null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null
        || !origin(uri).equals(urls.origin())) {
      return Optional.empty();
    }
    String path = uri.getRawPath();
    if (path.isEmpty() || path.equals("/") || path.equals("/mcp") || path.equals("/mcp/")) {
      return Optional.of(Target.ANY_TEAM);
    }
    return TeamAddress.slugIn(path).map(slug -> new Target(Optional.of(slug)));
  }

  private static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return scheme
        + "://"
        + uri.getHost().toLowerCase(Locale.ROOT)
        + (defaultPort ? "" : ":" + uri.getPort());
  }
}
