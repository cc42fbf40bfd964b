package ai.flashpoint.connect.mcp;

import java.util.Optional;

/**
 * The endpoint takes POST with a JSON body and nothing else (MCP 2026-07-28, Streamable HTTP).
 * {@code Accept} is not policed: the answer is JSON, which every client reads.
 */
final class CheckTransport {

  private static final String JSON = "application/json";

  private CheckTransport() {}

  static Optional<Refusal> method(RequestHead head) {
    return head.method().equals("POST")
        ? Optional.empty()
        : Optional.of(Refusal.of(405, "Allow", "POST", "This address takes POST requests."));
  }

  static Optional<Refusal> contentType(RequestHead head) {
    String type = head.header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    String essence = parameters < 0 ? type : type.substring(0, parameters).strip();
    return essence.equalsIgnoreCase(JSON)
        ? Optional.empty()
        : Optional.of(Refusal.of(415, "Send the message as " + JSON + "."));
  }
}
