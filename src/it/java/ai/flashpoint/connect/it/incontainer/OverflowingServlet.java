package ai.flashpoint.connect.it.incontainer;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Fails as badly as code can, at addresses of programs and of people. */
@WebServlet({"/oauth/overflowing", "/.well-known/overflowing", "/t/overflowing", "/overflowing"})
public class OverflowingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    throw new StackOverflowError("secret detail");
  }
}
