package ai.flashpoint.connect.mcp;

import java.util.List;
import java.util.regex.Pattern;

/** What the {@code Authorization} header lines of a request hold (RFC 6750 section 2.1). */
sealed interface BearerToken {

  /** No line, or another scheme than Bearer. */
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

  /** The syntax {@code b64token}. */
  Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");

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
    return SYNTAX.matcher(token).matches() ? new Present(token) : new Malformed();
  }
}
