package ai.flashpoint.connect.client;

import java.net.URI;
import java.util.Locale;

/** Paths that lead somewhere else than they seem to. */
final class DotSegments {

  private DotSegments() {}

  /** Whether the path has a segment "." or "..", also when it is percent-encoded. */
  static boolean in(URI uri) {
    String path = uri.getRawPath().toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/");
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return false;
  }
}
