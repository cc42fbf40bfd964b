package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.common.table.Tables;
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
  @Inject Tables tables;
  @Inject Directory directory;
  @Inject PublicUrls urls;
  @Inject Brand brand;
  @Inject PageText text;
  @Inject Clock clock;

  private BrowserSignIn signedIn;
  private Listing listing;

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
    page.seeOther(Listing.after(table(), page, "/connections", what));
  }

  public List<ConnectionRow> getRows() {
    return getListing().rows().stream().map(row -> ConnectionRow.of(row, text.times())).toList();
  }

  public Listing getListing() {
    if (listing == null) {
      listing = Listing.of(tables, table(), page, "/connections", text);
    }
    return listing;
  }

  private Table table() {
    return sessions.table(signedIn.user().id());
  }

  /** What to do about assistants that connected and never called, in words. */
  public List<String> getUnused() {
    return sessions.of(signedIn.user().id()).stream()
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
