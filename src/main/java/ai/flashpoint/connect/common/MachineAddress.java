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

  /** Whether it speaks JSON-RPC. */
  public boolean isMcp() {
    return path.equals("/mcp") || path.startsWith("/mcp/") || path.startsWith("/t/");
  }

  public boolean forPrograms() {
    return isMcp()
        || path.startsWith("/api/")
        || path.startsWith("/.well-known/")
        || path.startsWith("/healthz")
        || (path.startsWith("/oauth/") && !BROWSER_OAUTH.contains(path));
  }
}
