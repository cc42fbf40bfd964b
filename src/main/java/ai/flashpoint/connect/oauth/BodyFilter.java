package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.ArrivedRequest;
import ai.flashpoint.connect.common.BodyRead;
import ai.flashpoint.connect.common.SlowBodies;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads what is posted before anything works on it, since anybody may post here: JAX-RS would wait
 * for a slow sender as long as the sender likes.
 */
@WebFilter(urlPatterns = "/oauth/*", asyncSupported = true)
public class BodyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient SlowBodies bodies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    BodyRead read =
        bodies.read(
            request.getInputStream(),
            request.getContentLengthLong(),
            RequestBody.REGISTRATION_LIMIT);
    if (read instanceof BodyRead.Whole whole) {
      chain.doFilter(ArrivedRequest.of(request, whole.bytes()), response);
      return;
    }
    // What is left of the body would be taken for the next request, or waited for
    response.setHeader("Connection", "close");
    response.sendError(read.refusal());
  }
}
