package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The one stylesheet, followed by the deployment's colours: a page waits for no second one. */
@WebServlet(StyleServlet.PATH)
public class StyleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/assets/flashpoint.css";

  @Inject transient Brand brand;

  private transient SmallFile file;

  @Override
  public void init() throws ServletException {
    try (InputStream own = getServletContext().getResourceAsStream(PATH)) {
      String style = new String(own.readAllBytes(), StandardCharsets.UTF_8);
      String rules = brand.colours().map(colours -> new BrandStyle(colours).rules()).orElse("");
      file =
          new SmallFile("text/css;charset=UTF-8", (style + rules).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    file.send(request, response);
  }
}
