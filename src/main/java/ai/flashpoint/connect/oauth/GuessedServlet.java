package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.PublicUrls;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Nothing, where clients look for the endpoints that could not read the metadata (MCP 2025-03-26,
 * fallbacks for servers without metadata discovery); but a line in the log for the operator.
 */
@WebServlet({"/authorize", "/token", "/register"})
public class GuessedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(GuessedServlet.class.getName());

  @Inject transient Clock clock;
  @Inject transient PublicUrls urls;

  private transient FailedDiscoveries failed;

  @Override
  public void init() {
    failed = new FailedDiscoveries(clock);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    failed
        .count()
        .ifPresent(
            count ->
                LOG.log(
                    Level.WARNING,
                    "Discovery failed: {0} request(s) for endpoints that are not announced, last for"
                        + " {1}. Clients that guess could not read {2}: check flashpoint.public-url,"
                        + " flashpoint.auth-url and that the proxy passes /.well-known on.",
                    count,
                    request.getServletPath(),
                    urls.resourceMetadata()));
    ErrorAnswer answer = ErrorAnswer.ofContainer(404, "Not Found", Optional.empty());
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentType("application/json");
    response.getOutputStream().write(Json.write(answer.body()));
  }
}
