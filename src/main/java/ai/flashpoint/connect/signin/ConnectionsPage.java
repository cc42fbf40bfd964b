package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.session.SessionSummary;
import ai.flashpoint.connect.session.Sessions;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.Membership;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** {@code /connections}: what is connected in the person's name; ends one, all, or the sign-in. */
@Named("connections")
@RequestScoped
public class ConnectionsPage extends GuardedPage {

  static final Set<String> DONE = Set.of("one", "all", "none", "joined");

  private static final Duration WARNED_FOR = Duration.ofDays(30);
  private static final int MOST_UNUSED = 3;

  @Inject Page page;
  @Inject Browser browser;
  @Inject Sessions sessions;
  @Inject Directory directory;
  @Inject PublicUrls urls;
  @Inject Brand brand;
  @Inject PageText text;
  @Inject Clock clock;

  private BrowserSignIn signedIn;
  private List<SessionSummary> living;

  @Override
  public void enter() {
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null) {
      page.signInFirst();
    } else if (page.posted()) {
      page.genuine(FormToken.of(signedIn.secret()));
    }
  }

  /** Button "End" of a row: the button itself names the connection, never a row number. */
  public void endOne() {
    page.parameter("end").ifPresent(id -> done(end(id) ? "one" : "none"));
  }

  private boolean end(String id) {
    try {
      return sessions.end(signedIn.user().id(), SessionId.of(id));
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  /** Button "End all connections". */
  public void endAll() {
    sessions.endAll(signedIn.user().id());
    done("all");
  }

  /** Button "Sign out": this browser only; connections stay. */
  public void signOut() {
    browser.signOut();
    page.seeOther("/");
  }

  private void done(String what) {
    page.seeOther("/connections?done=" + what);
  }

  public List<ConnectionRow> getRows() {
    return living().stream().map(session -> ConnectionRow.of(session, text.times())).toList();
  }

  /** What to do about assistants that connected and never called, in words. */
  public List<String> getUnused() {
    return living().stream()
        .filter(session -> session.unusedTooLong(clock.instant()))
        .map(
            session ->
                text.of(
                    "connections.unused",
                    session.clientName(),
                    session.team().name(),
                    brand.name()))
        .distinct()
        .limit(MOST_UNUSED)
        .toList();
  }

  private List<SessionSummary> living() {
    if (living == null) {
      living =
          sessions.of(signedIn.user().id()).stream()
              .sorted(Comparator.comparing(SessionSummary::createdAt).reversed())
              .toList();
    }
    return living;
  }

  /** The person's teams, each with the address that connects to it alone. */
  public List<TeamAddressRow> getAddresses() {
    return directory.memberships(signedIn.user().id()).stream()
        .map(Membership::team)
        .sorted(Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER))
        .map(team -> new TeamAddressRow(team.name(), urls.resource(team.slug())))
        .toList();
  }

  /** The teams that the person decides about, by name. */
  public List<Team> getOwned() {
    return directory.memberships(signedIn.user().id()).stream()
        .filter(membership -> membership.role() == Role.OWNER)
        .map(Membership::team)
        .toList();
  }

  /** What was ended in the last weeks because something of it was used twice, in words. */
  public List<String> getWarnings() {
    return sessions.endedForSafety(signedIn.user().id(), clock.instant().minus(WARNED_FOR)).stream()
        .map(
            ended ->
                text.of(
                    "connections.warning", ended.clientName(), text.times().ago(ended.endedAt())))
        .toList();
  }

  /** What the post before this visit did, in words. */
  public String getDone() {
    return page.parameter("done")
        .filter(DONE::contains)
        .map(what -> text.of("connections.done." + what))
        .orElse(null);
  }

  public User getPerson() {
    return signedIn.user();
  }

  public String getCsrf() {
    return FormToken.of(signedIn.secret()).value();
  }
}
