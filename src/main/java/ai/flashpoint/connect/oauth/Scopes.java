package ai.flashpoint.connect.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Scope values (OAuth 2.1 section 1.4.1). There is one that means something; unknown ones are
 * dropped, not refused.
 */
final class Scopes {

  /** Use the team's tools, within the person's role. */
  static final String MCP = "mcp";

  /** Some clients ask for it before they refresh; refreshing does not depend on it. */
  static final String OFFLINE_ACCESS = "offline_access";

  private static final List<String> GRANTABLE = List.of(MCP, OFFLINE_ACCESS);
  // One character class and no group: a group repeated thousands of times would overflow the stack
  private static final Pattern CHARACTERS = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  private Scopes() {}

  static boolean wellFormed(String scope) {
    return CHARACTERS.matcher(scope).matches() && !scope.isBlank();
  }

  /** What is granted for a well-formed or absent request: always the use of the tools. */
  static String granted(Optional<String> asked) {
    List<String> values =
        asked.map(scope -> Arrays.asList(scope.strip().split(" +"))).orElse(List.of());
    return String.join(
        " ",
        GRANTABLE.stream().filter(scope -> scope.equals(MCP) || values.contains(scope)).toList());
  }

  /**
   * What a refresh asks of the values that we know; unknown ones were never granted and are dropped
   * here too.
   */
  static Optional<String> known(Optional<String> asked) {
    return asked
        .map(scope -> Arrays.stream(scope.strip().split(" +")).filter(GRANTABLE::contains).toList())
        .filter(values -> !values.isEmpty())
        .map(values -> String.join(" ", values));
  }
}
