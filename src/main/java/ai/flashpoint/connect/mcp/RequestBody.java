package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.BodyRead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How much a message may hold, and what its sender hears when it did not come whole. */
final class RequestBody {

  static final int MAX_BYTES = 1 << 20;

  private RequestBody() {}

  static void refuse(BodyRead body, HttpServletResponse response) throws IOException {
    // What is left of it would be taken for the next request, or waited for
    response.setHeader("Connection", "close");
    int status = body.refusal();
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    RpcAnswer.refused(status, text(body)).writeTo(response);
  }

  private static String text(BodyRead body) {
    if (body instanceof BodyRead.TooLarge) {
      return "The message is too large.";
    }
    return body instanceof BodyRead.TooSlow
        ? "The message did not arrive in time. Send it again."
        : "Too many messages arrive slowly at the moment. Send it again shortly.";
  }
}
