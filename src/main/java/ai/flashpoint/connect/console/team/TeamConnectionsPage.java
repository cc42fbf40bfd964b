package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.session.TeamSession;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.team.TeamAgents;
import ai.flashpoint.connect.team.TeamMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /teams/{slug}/connections}: what is connected with the team, and the way to end it. */
@Named("teamConnections")
@RequestScoped
public class TeamConnectionsPage extends OwnersPage {

  @Inject TeamMembers members;
  @Inject TeamAgents agents;
  @Inject TeamSessions sessions;

  @Override
  String place() {
    return "/connections";
  }

  /** Button "End" of a row: the button itself names the connection. */
  public void end() {
    page.parameter("end").ifPresent(id -> done(ended(id) ? "ended" : "none"));
  }

  private boolean ended(String id) {
    try {
      return sessions.end(getTeam().id(), SessionId.of(id), person());
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  public List<SessionRow> getRows() {
    Map<Object, String> names = new HashMap<>();
    members.of(getTeam().id()).forEach(one -> names.put(one.user().id(), one.user().name()));
    agents.of(getTeam().id()).forEach(one -> names.put(one.agent().id(), one.agent().name()));
    String never = text.of("time.never");
    return sessions.of(getTeam().id()).stream()
        .map(
            session ->
                SessionRow.of(session, names.getOrDefault(who(session), ""), text.times(), never))
        .toList();
  }

  private static Object who(TeamSession session) {
    return session.user().isPresent() ? session.user().get() : session.agent().orElseThrow();
  }
}
