package ai.flashpoint.connect.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * CORS for browser-based clients (Fetch standard, CORS protocol). Never with credentials: the token
 * travels in a header.
 */
final class Cors {

  private static final String ALLOW_HEADERS =
      "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name,"
          + " Mcp-Session-Id, Last-Event-ID, DPoP";
  private static final String EXPOSE_HEADERS =
      "WWW-Authenticate, Mcp-Session-Id, MCP-Protocol-Version, DPoP-Nonce, Retry-After, Location";
  private static final Pattern PARAMETER = Pattern.compile("mcp-param-[a-z0-9-]{1,100}");

  private final OriginRule origins;

  Cors(OriginRule origins) {
    this.origins = origins;
  }

  /** What every answer carries, whatever it says. */
  void mark(RequestHead head, BiConsumer<String, String> answer) {
    List<String> origin = head.all("Origin");
    if (origin.isEmpty()) {
      answer.accept("Access-Control-Allow-Origin", "*");
    } else {
      answer.accept("Vary", "Origin");
      if (origin.size() == 1 && origins.allows(origin.get(0))) {
        answer.accept("Access-Control-Allow-Origin", origin.get(0));
      }
    }
    answer.accept("Access-Control-Expose-Headers", EXPOSE_HEADERS);
  }

  /** Answers any OPTIONS request; a preflight never carries a token. */
  static Optional<Refusal> preflight(RequestHead head) {
    if (!head.method().equals("OPTIONS")) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.silent(
            204,
            Map.of(
                "Allow",
                "POST",
                "Access-Control-Allow-Methods",
                "POST, GET, DELETE, OPTIONS",
                "Access-Control-Allow-Headers",
                allowedHeaders(head),
                "Access-Control-Max-Age",
                "7200")));
  }

  private static String allowedHeaders(RequestHead head) {
    StringBuilder names = new StringBuilder(ALLOW_HEADERS);
    String asked = head.header("Access-Control-Request-Headers").orElse("");
    for (String name : asked.toLowerCase(Locale.ROOT).split("[, ]+", 50)) {
      if (PARAMETER.matcher(name).matches()) {
        names.append(", ").append(name);
      }
    }
    return names.toString();
  }
}
