package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.session.AuthorizationRequest;
import ai.flashpoint.connect.session.Decision;
import ai.flashpoint.connect.session.PendingAuthorization.Stage;
import ai.flashpoint.connect.session.SessionSettings;
import ai.flashpoint.connect.session.Sessions;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code /team}: the person picks the team that the connection acts for and allows it, or denies.
 * Always shown, also for one team.
 */
@Named("teamPicker")
@RequestScoped
public class TeamPage extends GuardedPage {

  private static final int FORBIDDEN = 403;

  @Inject Page page;
  @Inject Browser browser;
  @Inject ParkedRequest parked;
  @Inject Directory directory;
  @Inject PageText text;
  @Inject Sessions sessions;
  @Inject SessionSettings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  private BrowserSignIn signedIn;
  private TeamChoices choices;
  private String problem;
  private String reference;

  @Override
  public void enter() {
    if (!parked.open()) {
      return;
    }
    // A second click on "Allow" arrives when the first has decided: it may still be sent on.
    boolean again = page.posted() && parked.pending().stage() == Stage.DECIDED;
    if (!again && !parked.undecided()) {
      return;
    }
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null || !parked.pending().user().equals(Optional.of(user().id()))) {
      page.seeOther(parked.address("/login"));
    } else if (page.posted()) {
      page.genuine(formToken());
    }
  }

  /** Button "Allow". */
  public void allow() {
    if (parked.pending().stage() == Stage.DECIDED) {
      parked.resume();
      return;
    }
    Optional<String> chosen = page.parameter("team");
    if (chosen.isEmpty()) {
      problem = text.of("team.choose");
      return;
    }
    Optional<TeamId> team = member(chosen.get());
    if (team.isEmpty()) {
      notMember();
    } else if (parked.decide(approved(team.get()))) {
      parked.resume();
    } else if (parked.reload() && parked.undecided()) {
      notMember();
    }
  }

  /** Button "Deny", and the way back for a person without a team. */
  public void deny() {
    if (parked.decide(new Decision.Denied())) {
      parked.resume();
    } else if (parked.reload()) {
      parked.undecided();
    }
  }

  /** Button "Not you?": another person may sign in, the request stays. */
  public void changePerson() {
    browser.signOut();
    page.seeOther(parked.address("/login"));
  }

  private Decision approved(TeamId team) {
    return new Decision.Approved(user().id(), team, signedIn.signedInAt());
  }

  private Optional<TeamId> member(String chosen) {
    try {
      TeamId team = TeamId.of(chosen);
      return directory
          .membership(user().id(), team)
          .filter(membership -> request().isFor(membership.team().slug()))
          .map(membership -> team);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void notMember() {
    audit.note(event(AuditKind.TEAM_REFUSED));
    problem = text.of("team.gone");
    page.status(FORBIDDEN);
  }

  private FormToken formToken() {
    return FormToken.of(parked.secret(), user().id());
  }

  public List<TeamChoice> getChoices() {
    return choices().shown();
  }

  /** There is none to choose, whatever is typed. */
  public boolean isTeamless() {
    return choices().all().isEmpty();
  }

  /** Too many to see at a glance. */
  public boolean isSearchable() {
    return choices().searchable();
  }

  /** What was typed to find a team. */
  public String getSearch() {
    return choices().search().orElse("");
  }

  /** Id of the team that is chosen beforehand, or null. */
  public String getChosen() {
    return choices().chosen().orElse(null);
  }

  private TeamChoices choices() {
    if (choices == null) {
      choices =
          new TeamChoices(
              directory.memberships(user().id()).stream()
                  .filter(membership -> request().isFor(membership.team().slug()))
                  .map(membership -> TeamChoice.of(membership, text.phrases()))
                  .sorted(Comparator.comparing(TeamChoice::name, String.CASE_INSENSITIVE_ORDER))
                  .toList(),
              page.parameter("q"),
              page.parameter("team").or(this::usedLast));
    }
    return choices;
  }

  private Optional<String> usedLast() {
    return sessions.of(user().id()).stream()
        .max(Comparator.comparing(session -> session.lastUsedAt().orElse(session.createdAt())))
        .map(session -> session.team().id().toString());
  }

  private AuthorizationRequest request() {
    return parked.pending().request();
  }

  private AuditEvent event(AuditKind kind) {
    return AuditEvent.of(kind).user(user().id()).client(request().clientId());
  }

  /** Why there is nothing to choose: no team at all, or not the one whose address was asked for. */
  public String getNoChoice() {
    String why = request().teamSlug().isPresent() ? "team.other.what" : "team.none.what";
    return text.of(why, user().name(), getAsker().name());
  }

  /** What to do about it. */
  public String getNoChoiceRemedy() {
    return text.of(request().teamSlug().isPresent() ? "team.other.do" : "team.none.do");
  }

  /** What support finds it by that there was nothing to choose. */
  public String getReference() {
    if (reference == null) {
      reference =
          FailureReference.of(AuditKind.TEAM_REFUSED, page.source(), clock.instant()).value();
      audit.note(
          AuditEvent.of(AuditKind.TEAM_REFUSED, reference + " nothing to choose")
              .user(user().id())
              .client(request().clientId()));
    }
    return reference;
  }

  public User getPerson() {
    return user();
  }

  private User user() {
    return signedIn.user();
  }

  /** Stays in sight next to the buttons: whose account, and where it leads. */
  public String getSummary() {
    Asker asker = parked.asker();
    String place =
        switch (asker.returnsTo()) {
          case WEBSITE -> asker.place();
          case THIS_COMPUTER -> text.of("asker.computer");
          case APPLICATION -> text.of("asker.application", asker.place());
        };
    return text.of("team.summary", user().email(), place);
  }

  public Asker getAsker() {
    return parked.asker();
  }

  public String getRequest() {
    return parked.pending().id().value();
  }

  public String getCsrf() {
    return formToken().value();
  }

  public String getProblem() {
    return problem;
  }

  /** After how many days without use a connection ends by itself. */
  public long getIdleDays() {
    return Math.max(1, settings.idle().toDays());
  }
}
