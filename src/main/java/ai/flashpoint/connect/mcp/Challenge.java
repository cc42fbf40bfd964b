package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.PublicUrls;

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
    return "Bearer resource_metadata=\""
        + head.teamSlug().map(urls::resourceMetadata).orElseGet(urls::resourceMetadata)
        + "\", scope=\""
        + McpScope.NEEDED
        + "\"";
  }

  /** With an error code of RFC 6750 section 3.1 and a text of ours without quotes. */
  String error(RequestHead head, String code, String description) {
    return bare(head) + ", error=\"" + code + "\", error_description=\"" + description + "\"";
  }
}
