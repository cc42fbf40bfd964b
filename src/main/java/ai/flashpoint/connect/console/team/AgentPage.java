package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.session.AgentSessions;
import ai.flashpoint.connect.team.AgentAccount;
import ai.flashpoint.connect.team.TeamAgents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code /teams/{slug}/agents/{id}}: one agent, to be changed, kept out or cut off. */
@Named("agent")
@RequestScoped
public class AgentPage extends AgentEditor {

  @Inject TeamAgents agents;
  @Inject AgentSessions sessions;

  private AgentAccount account;

  @Override
  String place() {
    return AgentsPage.PLACE + "/" + subject();
  }

  @Override
  void arrive() {
    account = found().orElse(null);
    if (account == null) {
      page.fail(Failure.NOT_FOUND, null);
    } else {
      show(AgentForm.of(account.agent()));
    }
  }

  private Optional<AgentAccount> found() {
    try {
      return agents.of(getTeam().id(), AgentId.of(subject()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** Button "Save". */
  public void save() {
    if (!read(Optional.of(account.agent()))) {
      return;
    }
    TeamAgents.Edit edit =
        agents.edit(
            getTeam().id(), id(), getForm().description(Optional.of(account.agent())), person());
    if (edit == TeamAgents.Edit.WALLET_TAKEN) {
      complain(new FieldProblem("wallet", "linked"));
    } else {
      told(edit == TeamAgents.Edit.CHANGED, "saved");
    }
  }

  public void disable() {
    told(agents.disable(getTeam().id(), id(), true, person()), "disabled");
  }

  public void enable() {
    told(agents.disable(getTeam().id(), id(), false, person()), "enabled");
  }

  public void unlink() {
    told(agents.unlink(getTeam().id(), id(), person()), "unlinked");
  }

  /** Button "End its connection". */
  public void end() {
    told(sessions.endAll(getTeam().id(), id(), person()) > 0, "ended");
  }

  private void told(boolean changed, String what) {
    done(AgentsPage.PLACE, changed ? what : "none");
  }

  private AgentId id() {
    return account.agent().id();
  }

  public AgentRow getRow() {
    AgentSessions.Use none = new AgentSessions.Use(0, Optional.empty());
    return AgentRow.of(
        account, sessions.of(getTeam().id()).getOrDefault(id(), none), text, clock.instant());
  }
}
