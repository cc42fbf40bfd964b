package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.TeamAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of a team's pages, {@code /teams/{slug}/agents}. Only for looking: forms are sent to
 * the page itself, so that everything which stands before pages sees them.
 */
@WebServlet("/teams/*")
public class TeamPages extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern AGENTS = Pattern.compile("/([^/]+)/agents");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher agents = AGENTS.matcher(path);
    if (agents.matches() && TeamAddress.isSlug(agents.group(1))) {
      request.setAttribute(AgentsPage.TEAM, agents.group(1));
      request.getRequestDispatcher("/agents.xhtml").forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
