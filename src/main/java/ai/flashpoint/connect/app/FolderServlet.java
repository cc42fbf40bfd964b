package ai.flashpoint.connect.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Nothing, at the names of folders that are no page: containers would send a redirect to the same
 * name with a slash, on whatever host the request says it was sent to.
 */
@WebServlet({"/assets", "/WEB-INF/*", "/META-INF/*"})
public class FolderServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
