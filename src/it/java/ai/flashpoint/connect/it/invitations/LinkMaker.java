package ai.flashpoint.connect.it.invitations;

import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.Invitations;
import ai.flashpoint.connect.team.LinkDelivery;
import ai.flashpoint.connect.team.PasswordResets;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Part of the product under test: makes links as owners and operators do, and prints them. */
@WebServlet("/test/link")
public class LinkMaker extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Directory directory;
  @Inject transient Invitations invitations;
  @Inject transient PasswordResets resets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    User by = directory.userByEmail(request.getParameter("by")).orElseThrow();
    String email = request.getParameter("email");
    Optional<LinkDelivery> made =
        Optional.ofNullable(request.getParameter("team"))
            .flatMap(directory::teamBySlug)
            .map(team -> invited(team, email, Role.valueOf(request.getParameter("role")), by))
            .orElseGet(
                () -> resets.issue(directory.userByEmail(email).orElseThrow().id(), by.id()));
    response.setContentType("text/plain");
    response
        .getWriter()
        .print(
            made.filter(LinkDelivery.Shown.class::isInstance)
                .map(shown -> ((LinkDelivery.Shown) shown).link().reveal())
                .orElse("no link"));
  }

  private Optional<LinkDelivery> invited(Team team, String email, Role role, User by) {
    Invitations.Creation creation = invitations.invite(team.id(), email, role, by.id());
    return creation instanceof Invitations.Creation.Invited invited
        ? Optional.of(invited.delivery())
        : Optional.empty();
  }
}
