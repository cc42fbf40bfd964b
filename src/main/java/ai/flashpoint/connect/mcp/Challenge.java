package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.PublicUrls;

/**
 * The {@code WWW-Authenticate} value (RFC 6750 section 3, RFC 9728 section 5.1): one Bearer
 * challenge on one line, because common clients read the first scheme only and pick fields by
 * pattern.
 */
final class Challenge {

  static final String HEADER = "WWW-Authenticate";

  private final String bare;

  Challenge(PublicUrls urls) {
    this.bare =
        "Bearer resource_metadata=\""
            + urls.resourceMetadata()
            + "\", scope=\""
            + McpScope.NEEDED
            + "\"";
  }

  /** For a request without credentials: no error attribute. */
  String bare() {
    return bare;
  }

  /** With an error code of RFC 6750 section 3.1 and a text of ours without quotes. */
  String error(String code, String description) {
    return bare + ", error=\"" + code + "\", error_description=\"" + description + "\"";
  }
}
