package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.AgentSessions;
import ai.flashpoint.connect.signin.Browser;
import ai.flashpoint.connect.signin.BrowserSignIn;
import ai.flashpoint.connect.signin.FormToken;
import ai.flashpoint.connect.signin.GuardedPage;
import ai.flashpoint.connect.signin.Page;
import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.Membership;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.TeamAgents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /teams/{slug}/agents}: a team's agents, for its owners only. */
@Named("agents")
@RequestScoped
public class AgentsPage extends GuardedPage {

  /** Request attribute: the team's slug, where the address names it. */
  static final String TEAM = "flashpoint.team";

  public static final Set<String> DONE =
      Set.of("created", "disabled", "enabled", "unlinked", "ended", "none");
  public static final Set<String> STATES = Set.of("active", "disabled", "expired");
  public static final Set<String> FIELDS =
      Set.of("name", "taken", "wallet", "linked", "role", "until", "tools");

  private static final AgentSessions.Use UNUSED = new AgentSessions.Use(0, Optional.empty());

  @Inject Page page;
  @Inject Browser browser;
  @Inject Directory directory;
  @Inject TeamAgents agents;
  @Inject AgentSessions sessions;
  @Inject PageText text;
  @Inject Clock clock;

  private BrowserSignIn signedIn;
  private Team team;
  private AgentForm form = AgentForm.EMPTY;
  private String problem;

  @Override
  public void enter() {
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null) {
      page.seeOther("/login");
      return;
    }
    Optional<Membership> membership =
        page.attribute(TEAM)
            .or(() -> page.parameter("team"))
            .flatMap(directory::teamBySlug)
            .flatMap(named -> directory.membership(signedIn.user().id(), named.id()));
    if (membership.isEmpty()) {
      // The same for a team of others and for none: who does not belong to it learns nothing
      page.fail(Failure.NOT_FOUND, null);
    } else if (membership.get().role() != Role.OWNER) {
      page.fail(Failure.OWNERS_ONLY, null);
    } else {
      team = membership.get().team();
      if (page.posted()) {
        page.genuine(token());
      }
    }
  }

  private FormToken token() {
    return FormToken.of(signedIn.secret(), signedIn.user().id());
  }

  /** Button "Create the agent". */
  public void create() {
    form =
        new AgentForm(
            typed("name"), typed("wallet"), typed("role"), typed("until"), typed("tools"));
    problem = form.problem(clock.instant()).orElse(null);
    if (problem == null) {
      TeamAgents.Creation creation =
          agents.create(team.id(), form.name(), form.description(), person());
      if (creation instanceof TeamAgents.Creation.Created) {
        done("created");
      } else {
        problem = creation instanceof TeamAgents.Creation.NameTaken ? "taken" : "linked";
      }
    }
  }

  private String typed(String field) {
    return page.parameter(field).orElse("").strip();
  }

  /** A row's button; each names the agent that it is about. */
  public void change() {
    press("disable", "disabled", id -> agents.disable(team.id(), id, true, person()));
    press("enable", "enabled", id -> agents.disable(team.id(), id, false, person()));
    press("unlink", "unlinked", id -> agents.unlink(team.id(), id, person()));
    press("end", "ended", id -> sessions.endAll(team.id(), id) > 0);
  }

  private void press(String button, String what, Predicate<AgentId> change) {
    page.parameter(button).ifPresent(id -> done(changed(id, change) ? what : "none"));
  }

  private static boolean changed(String id, Predicate<AgentId> change) {
    try {
      return change.test(AgentId.of(id));
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  private UserId person() {
    return signedIn.user().id();
  }

  private void done(String what) {
    page.seeOther("/teams/" + team.slug() + "/agents?done=" + what);
  }

  public List<AgentRow> getRows() {
    Map<AgentId, AgentSessions.Use> uses = sessions.of(team.id());
    return agents.of(team.id()).stream()
        .map(
            account ->
                AgentRow.of(
                    account,
                    uses.getOrDefault(account.agent().id(), UNUSED),
                    text,
                    clock.instant()))
        .toList();
  }

  public Team getTeam() {
    return team;
  }

  public AgentForm getForm() {
    return form;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** What is wrong with the form, in words. */
  public String getProblem() {
    return problem == null ? null : text.of("agents.bad." + problem);
  }

  /** What the post before this visit did, in words. */
  public String getDone() {
    return page.parameter("done")
        .filter(DONE::contains)
        .map(what -> text.of("agents.done." + what))
        .orElse(null);
  }

  public String getPerson() {
    return signedIn.user().name();
  }

  public String getCsrf() {
    return token().value();
  }
}
