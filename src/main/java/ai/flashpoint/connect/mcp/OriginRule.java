package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which web pages may call the endpoint (MCP 2026-07-28, Transports, security warning). Programs
 * send no {@code Origin} and pass; origins are compared whole, never by prefix.
 */
final class OriginRule {

  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private final String own;
  private final boolean loopback;
  private final Set<String> allowed;

  OriginRule(PublicUrls urls, McpSettings settings) {
    this.own = urls.origin();
    this.loopback = urls.loopback();
    this.allowed = settings.allowedOrigins();
  }

  Optional<Refusal> check(RequestHead head) {
    List<String> origins = head.all("Origin");
    boolean fine = origins.isEmpty() || (origins.size() == 1 && allows(origins.get(0)));
    return fine
        ? Optional.empty()
        : Optional.of(Refusal.of(403, "Pages of this web origin may not call this server."));
  }

  boolean allows(String origin) {
    return origin.equals(own)
        || allowed.contains(origin)
        || (loopback && LOOPBACK.matcher(origin).matches());
  }
}
