package ai.flashpoint.connect.console.docs;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /docs/{page}} and {@code /docs/{page}.md}. The only way to the files below {@code /docs}:
 * containers do not get to serve them, since they know neither our addresses nor the type of
 * Markdown (RFC 7763). {@code /docs} itself is the view.
 */
@WebServlet("/docs/*")
public class DocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FILE = ".md";
  private static final String VIEW = "/docs.xhtml";

  @Inject transient Guides guides;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    boolean file = name.endsWith(FILE);
    Optional<Guide> guide =
        Guide.at(file ? name.substring(0, name.length() - FILE.length()) : name);
    if (name.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/docs");
    } else if (guide.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (file) {
      new PlainText("text/markdown", guides.markdown(guide.get())).send(response);
    } else {
      request.setAttribute(DocsPage.GUIDE, guide.get());
      request.getRequestDispatcher(VIEW).forward(request, response);
    }
  }
}
