package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Answers in JSON where a server would send its own error page, which happens before our mappers
 * are asked, for example over an {@code Accept} header that cannot be parsed.
 */
final class JsonErrors extends HttpServletResponseWrapper {

  JsonErrors(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    resetBuffer();
    setStatus(status);
    Refusal.write(this, Json.write(RpcAnswer.error(Fault.refused(status))));
  }
}
