package ai.flashpoint.connect.mcp;

import java.util.List;
import java.util.Set;

/** The one scope value that a token needs here (OAuth 2.1 section 1.4.1). */
final class McpScope {

  static final String NEEDED = "mcp";

  private static final Set<String> ONLY = Set.of(NEEDED);

  private McpScope() {}

  /** The values of a space-separated scope text. */
  static Set<String> values(String scope) {
    return scope.equals(NEEDED) ? ONLY : Set.copyOf(List.of(scope.strip().split(" +")));
  }
}
