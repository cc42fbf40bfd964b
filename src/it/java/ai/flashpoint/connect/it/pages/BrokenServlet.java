package ai.flashpoint.connect.it.pages;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A bug where people meet it; added to the product for a test. */
@WebServlet("/broken")
public class BrokenServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException("secret detail");
  }
}
