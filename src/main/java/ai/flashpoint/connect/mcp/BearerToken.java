package ai.flashpoint.connect.mcp;

import java.util.List;

/** What the {@code Authorization} header lines of a request hold (RFC 6750 section 2.1). */
sealed interface BearerToken {

  /**
   * No line, another scheme than Bearer, or a Bearer without a token: no credentials, so that the
   * client is asked to sign in.
   */
  record Absent() implements BearerToken {}

  /** More than one line, or not exactly one well-formed token. */
  record Malformed() implements BearerToken {}

  /** One token; it does not print itself. */
  record Present(String value) implements BearerToken {
    @Override
    public String toString() {
      return "[token]";
    }
  }

  static BearerToken read(List<String> authorization) {
    if (authorization.isEmpty()) {
      return new Absent();
    }
    if (authorization.size() > 1) {
      return new Malformed();
    }
    String line = authorization.get(0).strip();
    int space = line.indexOf(' ');
    String scheme = space < 0 ? line : line.substring(0, space);
    if (!scheme.equalsIgnoreCase("Bearer")) {
      return new Absent();
    }
    String token = space < 0 ? "" : line.substring(space).strip();
    if (token.isEmpty()) {
      return new Absent();
    }
    return isB64Token(token) ? new Present(token) : new Malformed();
  }

  /** By hand: a pattern spends more on a long token than the whole rest of the door. */
  private static boolean isB64Token(String token) {
    int end = token.length();
    while (end > 0 && token.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = token.charAt(i);
      boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!alphanumeric && "-._~+/".indexOf(c) < 0) {
        return false;
      }
    }
    return end > 0;
  }
}
