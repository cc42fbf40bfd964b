package ai.flashpoint.connect.common;

import java.util.Set;

/**
 * Whether an address is called by programs: they are never sent a page, not even for an error that
 * nobody foresaw.
 *
 * @param path of the request
 */
public record MachineAddress(String path) {

  private static final Set<String> BROWSER_OAUTH = Set.of("/oauth/authorize", "/oauth/resume");

  /** Where clients look that found no metadata (MCP 2025-03-26, fallbacks for servers without). */
  private static final Set<String> GUESSED = Set.of("/authorize", "/token", "/register");

  /**
   * @param uri the request's path as it was sent
   */
  public static MachineAddress ofRaw(String uri) {
    return new MachineAddress(
        uri.replaceAll("(?i)%2f", "/").replaceAll(";[^/]*", "").replaceAll("//+", "/"));
  }

  /** Whether it speaks JSON-RPC. */
  public boolean isMcp() {
    return isOrBelow("/mcp") || isOrBelow("/t");
  }

  /** Whether it holds metadata. */
  public boolean isDiscovery() {
    return isOrBelow("/.well-known");
  }

  /** Whether it is an endpoint of the authorization server that no browser is sent to. */
  public boolean isOAuth() {
    return GUESSED.contains(path) || (isOrBelow("/oauth") && !BROWSER_OAUTH.contains(path));
  }

  public boolean forPrograms() {
    return isMcp() || isDiscovery() || isOAuth() || isOrBelow("/api") || isOrBelow("/healthz");
  }

  /** Whether pages of other origins may call it; asking about tokens is for servers only. */
  public boolean forPages() {
    return isDiscovery() || (isOAuth() && !path.equals("/oauth/introspect"));
  }

  private boolean isOrBelow(String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }
}
