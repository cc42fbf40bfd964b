package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.stream.EventFrame;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoint takes POST with a JSON body (MCP 2026-07-28, Streamable HTTP) and, from clients with
 * a handshake, GET for a stream (MCP 2025-11-25, Streamable HTTP). {@code Accept} is not policed:
 * the answer is JSON, which every client reads.
 */
final class CheckTransport {

  static final String ALLOW = "POST";

  static final String SESSION = "Mcp-Session-Id";

  private static final String JSON = "application/json";

  /** Methods of one revision or another: their clients read a challenge first. */
  private static final Set<String> ONCE_KNOWN = Set.of("POST", "GET", "HEAD", "DELETE");

  private CheckTransport() {}

  static Optional<Refusal> unheardOfMethod(RequestHead head) {
    return ONCE_KNOWN.contains(head.method()) ? Optional.empty() : Optional.of(wrongMethod());
  }

  static Optional<Refusal> method(RequestHead head) {
    return head.method().equals("POST") || asksForStream(head)
        ? Optional.empty()
        : Optional.of(wrongMethod());
  }

  /** Only a client that has made its handshake has something to hear (MCP 2025-11-25). */
  static boolean asksForStream(RequestHead head) {
    return head.method().equals("GET")
        && head.header(SESSION).isPresent()
        && head.header("Accept").orElse("").contains(EventFrame.CONTENT_TYPE)
        && McpHeaders.of(head).legacy().isPresent();
  }

  private static Refusal wrongMethod() {
    return Refusal.of(405, "Allow", ALLOW, "This address takes POST requests.");
  }

  static Optional<Refusal> contentType(RequestHead head) {
    if (head.method().equals("GET")) {
      return Optional.empty();
    }
    String type = head.header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    String essence = parameters < 0 ? type : type.substring(0, parameters).strip();
    return essence.equalsIgnoreCase(JSON)
        ? Optional.empty()
        : Optional.of(Refusal.of(415, "Send the message as " + JSON + "."));
  }
}
