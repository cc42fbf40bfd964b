package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.CrossOrigin;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.MachineAddress;
import ai.flashpoint.connect.common.Secret;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What the container shows instead of its own error page: JSON to programs, a page to people.
 * Programs must never get HTML: some throw their tokens away over it.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      request.setAttribute(Failure.KIND, Failure.NOT_FOUND);
      request.getRequestDispatcher(Failure.PAGE).forward(request, response);
      return;
    }
    int status = status(request, response);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    MachineAddress path = MachineAddress.ofRaw(address.toString());
    if (path.isMcp()) {
      json(response, status, rpc(reference(status, failure)));
    } else if (path.forPrograms()) {
      // Some containers empty an answer of its headers before they hand the error on
      if (path.forPages()) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", CrossOrigin.EXPOSED);
      }
      // A 5xx other than 503 makes assistants open a new browser window; this one makes them try
      // again
      int told = status >= 500 ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status;
      json(response, told, oauth(told, reference(status, failure)));
    } else {
      request.getRequestDispatcher(Failure.PAGE).forward(request, response);
    }
  }

  private static int status(HttpServletRequest request, HttpServletResponse response) {
    int status = response.getStatus();
    if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
      // Servlets say that of methods that they never heard of
      response.setHeader("Allow", "GET, HEAD");
      request.setAttribute(Failure.KIND, Failure.BAD_REQUEST);
      request.setAttribute(Failure.STATUS, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    return status < 400 ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status;
  }

  private static String reference(int status, Object failure) {
    String reference = Secret.randomText(9);
    LOG.log(
        status >= 500 ? Level.ERROR : Level.INFO,
        "Answered " + status + ", reference " + reference,
        failure instanceof Throwable thrown ? thrown : null);
    return reference;
  }

  private static ObjectNode rpc(String reference) {
    ObjectNode body = Json.object().put("jsonrpc", "2.0");
    body.putObject("error")
        .put("code", -32603)
        .put("message", "The request failed, reference " + reference);
    return body;
  }

  private static ObjectNode oauth(int status, String reference) {
    String code = status >= 500 ? "temporarily_unavailable" : "invalid_request";
    return Json.object()
        .put("error", code)
        .put("error_description", "The request failed, reference " + reference);
  }

  private static void json(HttpServletResponse response, int status, ObjectNode body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    response.getOutputStream().write(Json.write(body));
  }
}
