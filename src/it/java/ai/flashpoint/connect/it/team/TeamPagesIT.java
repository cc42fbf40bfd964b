package ai.flashpoint.connect.it.team;

import static ai.flashpoint.connect.it.team.TeamWorld.DORA;
import static ai.flashpoint.connect.it.team.TeamWorld.EMIL;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners decide who belongs to their team and what is connected with it; nobody else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamPagesIT {

  private Server server;
  private Visitor dora;
  private Visitor emil;

  @BeforeAll
  void start() {
    server = Server.named("team-pages").importing(TeamWorld.file()).start();
    dora = signedIn(DORA);
    emil = signedIn(EMIL);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Visitor signedIn(Person person) {
    Visitor visitor = new Visitor(server);
    visitor.signIn(visitor.open(server.at("/login")), person);
    return visitor;
  }

  private ModernMcp connected(Person person, String slug) {
    return new ModernMcp(
        server, Assistant.connected(server, person, TeamWorld.name(slug)).access());
  }

  private static int status(ModernMcp assistant) {
    return assistant.request("tools/list", Map.of()).status();
  }

  private Answer team(Visitor visitor, String slug) {
    return visitor.open(server.at("/teams/" + slug));
  }

  /** The page of a member as an owner comes to it. */
  private Answer member(Visitor owner, String slug, Person member) {
    Element link =
        Jsoup.parse(team(owner, slug).body())
            .selectFirst("tr:has(b:containsOwn(" + member.name() + ")) td.act a");
    return owner.open(server.at(link.attr("href")));
  }

  private Answer give(Visitor owner, String slug, Person member, String role) {
    Form form = Form.with("Save the role", member(owner, slug, member)).choose(role);
    return owner.press(form, "Save the role");
  }

  private static String roleOn(Answer page, Person member) {
    return Jsoup.parse(page.body())
        .selectFirst("tr:has(b:containsOwn(" + member.name() + ")) [data-label=Role]")
        .text();
  }

  private static String problem(Answer page) {
    return Jsoup.parse(page.body()).getElementById("role-problem").text();
  }

  @Test
  void role_changed_countsWithTheNextCall() {
    ModernMcp assistant = connected(EMIL, "alpha");
    assertThat(assistant.whoami().at("/role").asText()).isEqualTo("member");

    Answer page = give(dora, "alpha", EMIL, "Viewer");

    assertThat(page.body()).contains("The role was changed");
    assertThat(roleOn(page, EMIL)).isEqualTo("Viewer");
    assertThat(assistant.whoami().at("/role").asText()).isEqualTo("viewer");
  }

  @Test
  void role_changed_isInTheAuditTrail() {
    give(dora, "golf", EMIL, "Viewer");

    try (Rows rows = server.rows()) {
      assertThat(
              rows.number(
                  "select count(*) from audit_events a join teams t on t.id = a.team_id"
                      + " where t.slug = 'golf' and kind = 'MEMBERSHIP_CHANGED'"
                      + " and detail like 'member %, before: member; after: viewer'"))
          .isEqualTo(1);
    }
  }

  @Test
  void member_removed_losesTheConnectionsThatThePageNamed() {
    ModernMcp here = connected(EMIL, "bravo");
    ModernMcp elsewhere = connected(EMIL, "charlie");
    Answer page = member(dora, "bravo", EMIL);
    assertThat(Jsoup.parse(page.body()).select("main form li").eachText())
        .singleElement()
        .asString()
        .startsWith("Test assistant, connected");

    Answer after = dora.press(Form.with("Yes, remove Emil Nolde", page), "Yes, remove Emil Nolde");

    assertThat(after.body()).contains("The member was removed").doesNotContain("Emil Nolde");
    assertThat(status(here)).isEqualTo(401);
    assertThat(status(elsewhere)).isEqualTo(200);
    assertThat(team(emil, "bravo").status()).isEqualTo(404);
  }

  @Test
  void lastOwner_stays() {
    assertThat(problem(give(dora, "delta", DORA, "Member"))).contains("last owner");
    Form leaving = Form.with("Yes, leave the team", member(dora, "delta", DORA));
    assertThat(problem(dora.press(leaving, "Yes, leave the team"))).contains("last owner");
    assertThat(roleOn(team(dora, "delta"), DORA)).isEqualTo("Owner");
  }

  @Test
  void owner_whoLeaves_getsToTheOwnConnections() {
    Form leaving = Form.with("Yes, leave the team", member(emil, "both-go", EMIL));

    Answer page = emil.press(leaving, "Yes, leave the team");

    assertThat(page.address().getPath()).isEqualTo("/connections");
    assertThat(team(emil, "both-go").status()).isEqualTo(404);
  }

  @Test
  void owners_demotingEachOtherAtOnce_leaveOne() {
    Form one = Form.with("Save the role", member(dora, "both-race", EMIL)).choose("Member");
    Form two = Form.with("Save the role", member(emil, "both-race", DORA)).choose("Member");

    CompletableFuture<Answer> other =
        CompletableFuture.supplyAsync(() -> emil.press(two, "Save the role"));
    dora.press(one, "Save the role");
    other.join();

    assertThat(List.of(team(dora, "both-race").status(), team(emil, "both-race").status()))
        .containsExactlyInAnyOrder(200, 403);
  }

  @Test
  void connection_endedByAnOwner_isOver() {
    ModernMcp assistant = connected(EMIL, "echo");
    Answer page = dora.open(server.at("/teams/echo/connections"));
    assertThat(Jsoup.parse(page.body()).select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("Emil Nolde", "Test assistant");

    assertThat(end(page, idOn(page)).location().getQuery()).isEqualTo("done=ended");
    assertThat(status(assistant)).isEqualTo(401);
  }

  @Test
  void connection_ofAnotherTeam_isNotEndedHere() {
    ModernMcp assistant = connected(EMIL, "charlie");
    connected(EMIL, "foxtrot");
    Answer page = dora.open(server.at("/teams/foxtrot/connections"));

    Answer answer = end(page, assistant.whoami().at("/session/id").asText());

    assertThat(answer.location().getQuery()).isEqualTo("done=none");
    assertThat(status(assistant)).isEqualTo(200);
  }

  private static String idOn(Answer page) {
    return Jsoup.parse(page.body()).selectFirst("button[name=end]").attr("value");
  }

  private Answer end(Answer page, String session) {
    Form form = Form.around("button[name=end]", page);
    Map<String, String> values = new HashMap<>(form.values());
    values.put("end", session);
    return dora.send(form, values, "Origin", server.origin());
  }

  @Test
  void tool_switchedOff_isGoneForTheTeamAtOnce() {
    ModernMcp here = connected(EMIL, "foxtrot");
    ModernMcp elsewhere = connected(EMIL, "charlie");
    try (Browser.Profile browser = Browser.fresh()) {
      browser.open(server.at("/teams/foxtrot/tools")).signIn(DORA);
      browser.page().locator("input[type=checkbox][value=list_surveys]").uncheck();
      browser.button("Save the tools").click();
      browser.page().getByText("The tools were saved").waitFor();
      assertThat(browser.page().locator("input[type=checkbox][value=list_surveys]").isChecked())
          .isFalse();
      assertThat(browser.page().locator("input[type=checkbox][value=whoami]").isChecked()).isTrue();
    }

    assertThat(tools(here)).contains("whoami").doesNotContain("list_surveys");
    assertThat(tools(elsewhere)).contains("list_surveys");
  }

  private static List<String> tools(ModernMcp assistant) {
    return assistant
        .request("tools/list", Map.of())
        .result()
        .path("tools")
        .findValuesAsText("name");
  }

  private Answer invite(String slug, String email) {
    Form form = Form.with("Invite", team(dora, slug)).fill("E-mail", email).choose("Viewer");
    return dora.press(form, "Invite");
  }

  @Test
  void invitation_withoutMail_showsItsLinkOnce() {
    Answer page = invite("delta", "new.person@example.com");

    assertThat(Jsoup.parse(page.body()).getElementById("link").text())
        .startsWith(server.origin() + "/");
    Answer later = team(dora, "delta");
    assertThat(later.body()).contains("new.person@example.com");
    assertThat(Jsoup.parse(later.body()).getElementById("link")).isNull();
  }

  @Test
  void invitation_withdrawn_isListedNoMore() {
    Answer page = invite("alpha", "withdrawn@example.com");
    Form form = Form.around("button[name=withdraw]", page);
    Map<String, String> values = new HashMap<>(form.values());
    values.put(
        "withdraw",
        Jsoup.parse(page.body())
            .selectFirst("tr:has(b:containsOwn(withdrawn@example.com)) button")
            .attr("value"));

    Answer answer = dora.send(form, values, "Origin", server.origin());

    assertThat(answer.location().getQuery()).isEqualTo("done=withdrawn");
    assertThat(team(dora, "alpha").body()).doesNotContain("withdrawn@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "emil@example.com, is a member already",
    "nobody, Enter an e-mail address",
    "'', Enter an e-mail address"
  })
  void invitation_thatCannotBe_isRefusedBesideTheField(String email, String why) {
    Answer page = invite("delta", email);

    assertThat(Jsoup.parse(page.body()).getElementById("email-problem").text()).contains(why);
    assertThat(Jsoup.parse(page.body()).getElementById("email").attr("value")).isEqualTo(email);
  }
}
