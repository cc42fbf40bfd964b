package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.TeamAddress;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.common.table.Tables;
import ai.flashpoint.connect.signin.Browser;
import ai.flashpoint.connect.signin.BrowserSignIn;
import ai.flashpoint.connect.signin.FormToken;
import ai.flashpoint.connect.signin.GuardedPage;
import ai.flashpoint.connect.signin.Listing;
import ai.flashpoint.connect.signin.Page;
import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.Membership;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A page of a team, for its owners only. */
public abstract class OwnersPage extends GuardedPage {

  /** Request attribute: the team's slug, where the address names it. */
  static final String TEAM = "flashpoint.team";

  /** Request attribute: the id of whom or what a page is about, where the address names it. */
  static final String SUBJECT = "flashpoint.subject";

  /** What a post may say that it did: phrases {@code teams.done.*}. */
  public static final Set<String> DONE =
      Set.of("role", "removed", "ended", "saved", "invited", "withdrawn", "none");

  @Inject Page page;
  @Inject Browser browser;
  @Inject Directory directory;
  @Inject PageText text;
  @Inject Tables tables;
  @Inject Clock clock;

  private BrowserSignIn signedIn;
  private Team team;

  @Override
  public void enter() {
    signedIn = browser.signedIn().orElse(null);
    if (signedIn == null) {
      page.signInFirst(slug().filter(TeamAddress::isSlug).map(this::address).orElse(""));
      return;
    }
    Optional<Membership> membership =
        slug()
            .flatMap(directory::teamBySlug)
            .flatMap(named -> directory.membership(person(), named.id()));
    if (membership.isEmpty()) {
      // The same for a team of others and for none: who does not belong to it learns nothing
      page.fail(Failure.NOT_FOUND, null);
    } else if (membership.get().role() != Role.OWNER) {
      page.fail(Failure.OWNERS_ONLY, null);
    } else {
      team = membership.get().team();
      if (!page.posted() || page.genuine(token())) {
        arrive();
      }
    }
  }

  /** Finds what the page is about, or answers that there is no such thing. */
  void arrive() {}

  /** The rest of the page's address after the team's; empty or with a slash at its front. */
  abstract String place();

  private Optional<String> slug() {
    return page.attribute(TEAM).or(() -> page.parameter("team"));
  }

  private String address(String slug) {
    return "/teams/" + slug + place();
  }

  /** The id of whom or what the page is about, as it came; empty without one. */
  String subject() {
    return page.attribute(SUBJECT).or(() -> page.parameter("subject")).orElse("");
  }

  private FormToken token() {
    return FormToken.of(signedIn.secret(), person());
  }

  UserId person() {
    return signedIn.user().id();
  }

  void done(String what) {
    done(place(), what);
  }

  /** Leads to what a list of this page showed before. */
  void done(Table listed, String what) {
    page.seeOther(Listing.after(listed, page, address(team.slug()), what));
  }

  /** What the page's address asks of a table. */
  Listing list(Table table) {
    return Listing.of(tables, table, page, address(team.slug()), text);
  }

  /** Leads to another page of the team, which says what was done. */
  void done(String where, String what) {
    page.seeOther("/teams/" + team.slug() + where + "?done=" + what);
  }

  /** Whoever wanted it is no owner any more. */
  void refuse() {
    page.fail(Failure.OWNERS_ONLY, null);
  }

  public Team getTeam() {
    return team;
  }

  /** What the post before this visit did, in words. */
  public String getDone() {
    return page.parameter("done")
        .filter(DONE::contains)
        .map(what -> text.of("teams.done." + what))
        .orElse(null);
  }

  public String getPerson() {
    return signedIn.user().name();
  }

  public String getCsrf() {
    return token().value();
  }
}
