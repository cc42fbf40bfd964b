package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The {@code WWW-Authenticate} value (RFC 6750 section 3, RFC 9728 section 5.1): one Bearer
 * challenge on one line, because common clients read the first scheme only and pick fields by
 * pattern.
 */
final class Challenge {

  static final String HEADER = "WWW-Authenticate";

  private final PublicUrls urls;

  Challenge(PublicUrls urls) {
    this.urls = urls;
  }

  /** For a request without credentials: no error attribute. */
  String bare(RequestHead head) {
    return bearer(head, McpScope.NEEDED);
  }

  /** With an error code of RFC 6750 section 3.1 and a text of ours without quotes. */
  String error(RequestHead head, String code, String description) {
    return described(bare(head), code, description);
  }

  /**
   * For a token that carries too little. Repeats what it carries already: clients before 2026-07-28
   * ask for exactly what stands here, later ones for the union.
   */
  String moreScope(RequestHead head, Set<String> held, Set<String> needed) {
    SortedSet<String> all = new TreeSet<>(held);
    all.addAll(needed);
    // never asked for by a resource server
    all.remove("offline_access");
    return described(
        bearer(head, String.join(" ", all)),
        "insufficient_scope",
        "This call needs the scope " + String.join(" ", new TreeSet<>(needed)));
  }

  private String bearer(RequestHead head, String scope) {
    return "Bearer resource_metadata=\""
        + head.teamSlug().map(urls::resourceMetadata).orElseGet(urls::resourceMetadata)
        + "\", scope=\""
        + scope
        + "\"";
  }

  private static String described(String challenge, String code, String description) {
    return challenge + ", error=\"" + code + "\", error_description=\"" + description + "\"";
  }
}
