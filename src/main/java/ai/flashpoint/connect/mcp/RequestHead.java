package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.TeamAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says before its body.
 *
 * @param method the HTTP method, in upper case
 * @param authority host and port that the request is addressed to, as sent
 * @param teamSlug the team in the address, if it is one's own ({@code /t/{slug}/mcp})
 * @param lines all field lines of a header, by its name
 */
record RequestHead(
    String method,
    String authority,
    Optional<String> teamSlug,
    Function<String, List<String>> lines) {

  static RequestHead of(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String path = Objects.requireNonNullElse(request.getPathInfo(), "");
    return new RequestHead(
        request.getMethod(),
        // HTTP/2 has :authority instead
        host == null ? request.getServerName() : host,
        request.getServletPath().equals("/t") ? TeamAddress.slugIn("/t" + path) : Optional.empty(),
        name -> list(request.getHeaders(name)));
  }

  List<String> all(String name) {
    return lines.apply(name);
  }

  /** All values of a header, each without the blanks around it. */
  List<String> trimmed(String name) {
    return all(name).stream().map(RequestHead::trim).toList();
  }

  /** The header's value; several lines are one value, joined by commas (RFC 9110 section 5.3). */
  Optional<String> header(String name) {
    List<String> all = all(name);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(trim(all.size() == 1 ? all.get(0) : String.join(", ", all)));
  }

  private static List<String> list(Enumeration<String> values) {
    if (values == null || !values.hasMoreElements()) {
      return List.of();
    }
    String first = values.nextElement();
    if (!values.hasMoreElements()) {
      return List.of(first);
    }
    List<String> all = Collections.list(values);
    all.add(0, first);
    return all;
  }

  /** Spaces and tabs around a field value are not part of it (RFC 9110 section 5.5). */
  private static String trim(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && blank(value.charAt(start))) {
      start++;
    }
    while (start < end && blank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
