package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The deployment's own logo; 404 where it has none. */
@WebServlet(LogoServlet.PATH)
public class LogoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/assets/logo";

  @Inject transient Brand brand;

  private transient SmallFile file;

  @Override
  public void init() throws ServletException {
    if (brand.logo().isPresent()) {
      try {
        Path logo = brand.logo().get();
        boolean png = logo.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        file = new SmallFile(png ? "image/png" : "image/svg+xml", Files.readAllBytes(logo));
      } catch (IOException e) {
        throw new ServletException(e);
      }
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // An SVG that is opened by itself is a document, and documents could run scripts
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    file.send(request, response);
  }
}
