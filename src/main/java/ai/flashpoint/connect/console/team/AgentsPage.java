package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.session.AgentSessions;
import ai.flashpoint.connect.team.TeamAgents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /teams/{slug}/agents}: a team's agents. */
@Named("agents")
@RequestScoped
public class AgentsPage extends AgentEditor {

  /** What a post about an agent may say that it did: phrases {@code agents.done.*}. */
  public static final Set<String> ABOUT_AGENTS =
      Set.of("created", "saved", "disabled", "enabled", "unlinked", "ended", "none");

  public static final Set<String> STATES = Set.of("active", "disabled", "expired");

  static final String PLACE = "/agents";

  private static final AgentSessions.Use UNUSED = new AgentSessions.Use(0, Optional.empty());

  @Inject TeamAgents agents;
  @Inject AgentSessions sessions;

  @Override
  String place() {
    return PLACE;
  }

  /** Button "Create the agent". */
  public void create() {
    if (!read(Optional.empty())) {
      return;
    }
    TeamAgents.Creation creation =
        agents.create(
            getTeam().id(), getForm().name(), getForm().description(Optional.empty()), person());
    if (creation instanceof TeamAgents.Creation.Created) {
      done("created");
    } else if (creation instanceof TeamAgents.Creation.NameTaken) {
      complain(new FieldProblem("name", "taken"));
    } else {
      complain(new FieldProblem("wallet", "linked"));
    }
  }

  public List<AgentRow> getRows() {
    Map<AgentId, AgentSessions.Use> uses = sessions.of(getTeam().id());
    return agents.of(getTeam().id()).stream()
        .map(
            account ->
                AgentRow.of(
                    account,
                    uses.getOrDefault(account.agent().id(), UNUSED),
                    text,
                    clock.instant()))
        .toList();
  }

  @Override
  public String getDone() {
    return page.parameter("done")
        .filter(ABOUT_AGENTS::contains)
        .map(what -> text.of("agents.done." + what))
        .orElse(null);
  }
}
