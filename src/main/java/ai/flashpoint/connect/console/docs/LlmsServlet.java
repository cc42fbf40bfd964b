package ai.flashpoint.connect.console.docs;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.PublicUrls;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /llms.txt}: tells language models where the documentation is. */
@WebServlet("/llms.txt")
public class LlmsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Brand brand;
  @Inject transient PublicUrls urls;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new PlainText("text/plain", new LlmsText(brand.name(), urls).content()).send(response);
  }
}
