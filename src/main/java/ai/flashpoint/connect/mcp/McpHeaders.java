package ai.flashpoint.connect.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The headers that mirror a message (MCP 2026-07-28, Streamable HTTP, request headers). A repeated
 * header arrives here as one value with commas, which equals nothing a body can say.
 *
 * @param version {@code MCP-Protocol-Version}
 * @param method {@code Mcp-Method}; legacy clients send it too, so it says nothing about the era
 * @param name {@code Mcp-Name}, perhaps encoded: {@link MirroredValue}
 * @param all the values of any header, by its name
 */
record McpHeaders(
    Optional<String> version,
    Optional<String> method,
    Optional<String> name,
    Function<String, List<String>> all) {

  static McpHeaders of(RequestHead head) {
    return new McpHeaders(
        head.header("MCP-Protocol-Version"),
        head.header("Mcp-Method"),
        head.header("Mcp-Name"),
        head::trimmed);
  }

  /** All values of another header. */
  List<String> lines(String name) {
    return all.apply(name);
  }

  /** The legacy revision that the header names or, without a header, the assumed one. */
  Optional<LegacyRevision> legacy() {
    return version.isEmpty()
        ? Optional.of(LegacyRevision.ASSUMED)
        : LegacyRevision.of(version.get());
  }

  /** Not a legacy revision and not older than the first modern one; includes garbage. */
  boolean modernLike() {
    return legacy().isEmpty() && version.get().compareTo(ModernRevision.FIRST) >= 0;
  }

  /** Names something before the modern era that is not served. */
  boolean oldUnknown() {
    return legacy().isEmpty() && !modernLike();
  }
}
