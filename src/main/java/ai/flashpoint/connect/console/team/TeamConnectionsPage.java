package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.signin.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /teams/{slug}/connections}: what is connected with the team, and the way to end it. */
@Named("teamConnections")
@RequestScoped
public class TeamConnectionsPage extends OwnersPage {

  @Inject TeamSessions sessions;

  private Listing listing;

  @Override
  String place() {
    return "/connections";
  }

  /** Button "End" of a row: the button itself names the connection. */
  public void end() {
    page.parameter("end").ifPresent(id -> done(table(), ended(id) ? "ended" : "none"));
  }

  private boolean ended(String id) {
    try {
      return sessions.end(getTeam().id(), SessionId.of(id), person());
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  public List<SessionRow> getRows() {
    return getListing().rows().stream().map(row -> SessionRow.of(row, text)).toList();
  }

  public Listing getListing() {
    if (listing == null) {
      listing = list(table());
    }
    return listing;
  }

  private Table table() {
    return sessions.table(getTeam().id());
  }
}
