package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.CrossOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * CORS for browser-based clients (Fetch standard, CORS protocol). Never with credentials: the token
 * travels in a header.
 */
final class Cors {

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
    answer.accept("Access-Control-Expose-Headers", CrossOrigin.EXPOSED);
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
                CrossOrigin.allowed(head.header("Access-Control-Request-Headers").orElse("")),
                "Access-Control-Max-Age",
                CrossOrigin.MAX_AGE)));
  }
}
