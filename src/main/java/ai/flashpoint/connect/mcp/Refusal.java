package ai.flashpoint.connect.mcp;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * An answer given before a message is read: an HTTP status, headers, and a JSON-RPC error without
 * an id where there is something to say.
 */
record Refusal(int status, Map<String, String> headers, Optional<String> message) {

  static Refusal of(int status, String message) {
    return new Refusal(status, Map.of(), Optional.of(message));
  }

  static Refusal of(int status, String header, String value, String message) {
    return new Refusal(status, Map.of(header, value), Optional.of(message));
  }

  static Refusal silent(int status, Map<String, String> headers) {
    return new Refusal(status, headers, Optional.empty());
  }

  void writeTo(HttpServletResponse response) throws IOException {
    headers.forEach(response::setHeader);
    if (message.isPresent()) {
      RpcAnswer.refused(status, message.get()).writeTo(response);
    } else {
      response.setStatus(status);
    }
  }
}
