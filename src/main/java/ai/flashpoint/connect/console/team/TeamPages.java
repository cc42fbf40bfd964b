package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.TeamAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of a team's pages, {@code /teams/{slug}} and below. Only for looking: forms are sent to
 * the page itself, so that everything which stands before pages sees them.
 */
@WebServlet("/teams/*")
public class TeamPages extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE =
      Pattern.compile("/(?<team>[^/]+)(?:/(?<place>[a-z]+)(?:/(?<subject>[0-9a-f-]{36}))?)?");
  private static final Map<String, String> PAGES =
      Map.of(
          "", "/members.xhtml",
          "connections", "/team-connections.xhtml",
          "agents", "/agents.xhtml",
          "tools", "/team-tools.xhtml");
  private static final Map<String, String> PAGES_ABOUT =
      Map.of("members", "/member.xhtml", "agents", "/agent.xhtml");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Matcher matcher = PLACE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    String page =
        matcher.matches() && TeamAddress.isSlug(matcher.group("team")) ? page(matcher) : null;
    if (page == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      request.setAttribute(OwnersPage.TEAM, matcher.group("team"));
      request.setAttribute(OwnersPage.SUBJECT, matcher.group("subject"));
      request.getRequestDispatcher(page).forward(request, response);
    }
  }

  private static String page(Matcher address) {
    String place = address.group("place") == null ? "" : address.group("place");
    return (address.group("subject") == null ? PAGES : PAGES_ABOUT).get(place);
  }
}
