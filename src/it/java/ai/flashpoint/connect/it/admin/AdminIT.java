package ai.flashpoint.connect.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operators change what they may, at once and on record; nobody else learns that there is a page.
 */
@ExtendWith(Shared.class)
class AdminIT {

  private final Server server;
  private final Console console;

  AdminIT(Server server) {
    this.server = server;
    console = Console.of(server, Person.ADA);
  }

  private static int status(ModernMcp assistant) {
    return assistant.request("tools/list", Map.of()).status();
  }

  private ModernMcp connected(Person person, String team) {
    return new ModernMcp(server, Assistant.connected(server, person, team).access());
  }

  private String lastChange() {
    try (Rows rows = server.rows()) {
      return rows.text(
          "select detail from audit_events where kind = 'ADMIN_CHANGED' and user_id ="
              + " (select id from users where email = 'ada@example.com')"
              + " order by occurred_at desc limit 1");
    }
  }

  private long changes() {
    try (Rows rows = server.rows()) {
      return rows.number("select count(*) from audit_events where kind = 'ADMIN_CHANGED'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/users",
        "/admin/user?id=1",
        "/admin/teams",
        "/admin/team?id=acme-research",
        "/admin/plans",
        "/admin/clients",
        "/admin/sessions",
        "/admin/agents",
        "/admin/keys",
        "/admin/events",
        "/admin.xhtml",
        "/admin/users.xhtml"
      })
  void page_toWhoIsNoOperator_isLikeOneThatNeverWas(String path) {
    Answer answer = Console.of(server, Person.BOB).open(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here").doesNotContain("Signing keys");
    assertThat(new Visitor(server).open(server.at(path)).address().getPath()).isEqualTo("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/users", "/admin/keys", "/admin/clients"})
  void post_ofWhoIsNoOperator_changesNothing(String path) {
    long before = changes();
    Form form = Form.around("form#changing", console.open(path));
    Map<String, String> values = new LinkedHashMap<>(form.values());
    List.of("disable", "block", "remove").forEach(name -> values.put(name, "x"));

    Answer answer =
        Console.of(server, Person.BOB).visitor().send(form, values, "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void user_disabled_losesEverythingUntilEnabled() {
    ModernMcp assistant = connected(Person.CAROL, Person.CONTOSO);
    Console carol = Console.of(server, Person.CAROL);

    Answer page = console.press("/admin/users?q=carol", "disable", Person.CAROL.email());

    assertThat(page.body()).contains("Access has ended everywhere").contains("carol");
    assertThat(lastChange()).isEqualTo("user carol@example.com; before: enabled; after: disabled");
    assertThat(status(assistant)).isEqualTo(401);
    assertThat(carol.open("/connections").address().getPath()).isEqualTo("/login");
    console.press("/admin/users?q=carol", "enable", Person.CAROL.email());
    assertThat(Console.of(server, Person.CAROL).open("/connections").status()).isEqualTo(200);
  }

  @Test
  void operator_oneself_hasNoButtonAndCannotBeDisabled() {
    assertThat(console.open("/admin/users?q=ada").body()).doesNotContain("name=\"disable\"");
    String page = "/admin/users?q=carol";
    Answer shown = console.open(page);
    Form form = Form.around("button[name=disable]", shown);
    Map<String, String> values = new LinkedHashMap<>(form.values());
    try (Rows rows = server.rows()) {
      values.put("disable", rows.text("select id from users where email = 'ada@example.com'"));
    }

    console.visitor().send(form, values, "Origin", server.origin());

    assertThat(console.open("/admin").status()).isEqualTo(200);
  }

  @Test
  void team_disabled_endsItsConnectionsUntilEnabled() {
    ModernMcp assistant = connected(Person.CAROL, Person.CONTOSO);

    console.press("/admin/teams", "disable", "contoso");

    assertThat(lastChange()).isEqualTo("team contoso; before: enabled; after: disabled");
    assertThat(status(assistant)).isEqualTo(401);
    console.press("/admin/teams", "enable", "contoso");
    assertThat(status(connected(Person.CAROL, Person.CONTOSO))).isEqualTo(200);
  }

  @Test
  void membership_removed_endsItsConnectionsUntilAddedAgain() {
    ModernMcp assistant = connected(Person.BOB, Person.NORTHWIND);

    console.press("/admin/team?id=northwind", "leave", Person.BOB.email());

    assertThat(lastChange()).contains("bob@example.com in northwind");
    assertThat(status(assistant)).isEqualTo(401);
    console.press("/admin/team?id=northwind", "join", Person.BOB.email());
    assertThat(status(connected(Person.BOB, Person.NORTHWIND))).isEqualTo(200);
  }

  @Test
  void plan_changed_isTheTeamsPlan() {
    String page = "/admin/team?id=contoso";
    Form form = Form.with("Change the plan", console.open(page));
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Change the plan"));
    values.put("plan", "");
    console.visitor().send(form, values, "Origin", server.origin());

    assertThat(lastChange()).isEqualTo("team contoso; before: plan team; after: plan none");
    values.put("plan", "team");
    console.visitor().send(form, values, "Origin", server.origin());
    assertThat(lastChange()).endsWith("after: plan team");
    values.put("plan", "no-such-plan");
    long before = changes();
    console.visitor().send(form, values, "Origin", server.origin());
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void session_ended_losesAccess() {
    ModernMcp assistant = connected(Person.CAROL, Person.CONTOSO);

    Answer page =
        console.press("/admin/sessions?state=living&team=contoso", "end", Person.CAROL.email());

    assertThat(page.body()).contains("The session was ended");
    assertThat(lastChange()).isEqualTo("session; before: living; after: ended");
    assertThat(status(assistant)).isEqualTo(401);
    assertThat(console.rows("/admin/sessions?reason=BY_OPERATOR&team=contoso").get(0))
        .contains("ended by an operator");
  }

  @Test
  void client_blocked_losesItsSessionsUntilUnblocked() {
    Assistant client = Assistant.registered(server, "Blocked by hand");
    Tokens tokens = client.redeemed(client.authorized(Person.BOB, Person.NORTHWIND));
    String page = "/admin/clients?q=" + client.clientId();

    console.press(page, "block", client.clientId());

    assertThat(lastChange()).isEqualTo("client; before: served; after: blocked");
    assertThat(status(new ModernMcp(server, tokens.access()))).isEqualTo(401);
    assertThat(console.rows(page)).singleElement().asString().contains("blocked");
    console.press(page, "unblock", client.clientId());
    assertThat(
            status(
                new ModernMcp(
                    server,
                    client.redeemed(client.authorized(Person.BOB, Person.NORTHWIND)).access())))
        .isEqualTo(200);
  }

  @Test
  void agent_disabled_isRecordedWithTheOperator() {
    String page = "/admin/agents?q=Trader&team=acme-research";

    console.press(page, "disable", "Trader");

    assertThat(console.rows(page).get(0)).contains("disabled");
    console.press(page, "enable", "Trader");
    assertThat(console.rows("/admin/events?kind=AGENT_CHANGED&user=ada@example.com").get(0))
        .contains("before")
        .contains("ada@example.com");
  }

  @Test
  void keys_rotated_haveAPlannedOneAndARecord() {
    Form form = Form.with("Plan the next key now", console.open("/admin/keys"));
    console.visitor().send(form, form.pressing("Plan the next key now"), "Origin", server.origin());

    assertThat(console.rows("/admin/keys").toString()).contains("published, signs next");
    assertThat(lastChange()).startsWith("signing key rotated; before: ");
  }

  @Test
  void key_removed_isGoneWithARecord() {
    console.press("/admin/keys", "button[name=remove]");

    assertThat(console.rows("/admin/keys")).isNotEmpty();
    assertThat(lastChange()).startsWith("signing key removed ");
    assertThat(status(connected(Person.BOB, Person.NORTHWIND))).isEqualTo(200);
  }

  @Test
  void failureReference_readOut_findsItsEvent() {
    String page = new Visitor(server).open(server.at("/oauth/authorize?client_id=nobody")).body();
    String reference = page.replaceAll("(?s).*(FP-\\w{4}-\\w{2}).*", "$1");

    // Events of failures are stored within a second
    assertThat(Stream.generate(() -> console.rows("/admin/events?q=" + reference)).limit(500))
        .anyMatch(rows -> rows.toString().contains(reference));
  }

  @Test
  void words_ofADetail_areLookedForInTheLastWeek() {
    assertThat(console.open("/admin/events?q=assistant").body())
        .containsPattern("name=\"from\" type=\"datetime-local\" value=\"20");
  }

  @Test
  void passwordLink_issued_isShownOnceAndOnRecord() {
    String id;
    try (Rows rows = server.rows()) {
      id = rows.text("select id from users where email = 'carol@example.com'");
    }
    Form form = Form.with("Make a reset link", console.open("/admin/user?id=" + id));

    Answer page =
        console.visitor().send(form, form.pressing("Make a reset link"), "Origin", server.origin());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(server.origin() + "/reset?link=");
    assertThat(console.open("/admin/user?id=" + id).body()).doesNotContain("/reset?link=");
    assertThat(console.rows("/admin/events?kind=ACCOUNT_CHANGED").toString())
        .contains("carol@example.com");
  }

  @Test
  void events_ofAClientATeamAndATime_areFound() {
    Assistant client = Assistant.registered(server, "Asked about");
    client.redeemed(client.authorized(Person.BOB, Person.NORTHWIND));
    String about = "&team=northwind&client=" + client.clientId();

    assertThat(console.rows("/admin/events?from=2020-01-01T00:00" + about).toString())
        .contains("SESSION_BEGUN");
    assertThat(console.rows("/admin/events?to=2020-01-01T00:00" + about)).isEmpty();
  }

  @Test
  void name_thatIsMarkup_isText() {
    Assistant client = Assistant.registered(server, "<img src=x onerror=alert(1)>");

    Answer page = console.open("/admin/clients?q=" + client.clientId());

    assertThat(page.body()).contains("&lt;img").doesNotContain("<img src=x");
    assertThat(console.open("/admin/users?q=%22%3E%3Cimg%20src%3Dx%3E").body())
        .doesNotContain("<img src=x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=%00",
        "?q=%25",
        "?sort=id;drop",
        "?after=x&before=y",
        "?state=none",
        "?q=%27%20or%201=1",
        "?from=never",
        "?q=a&q=b",
        "?after=WyIxIiwiMiJd"
      })
  void parameters_thatMakeNoSense_areAnswered(String query) {
    for (String place : List.of("users", "teams", "clients", "sessions", "agents", "events")) {
      assertThat(console.open("/admin/" + place + query).status()).as(place).isEqualTo(200);
    }
  }

  @Test
  void post_withoutItsToken_isForbidden() {
    Answer page = console.open("/admin/users?q=carol");
    Form form = Form.around("button[name=disable]", page);
    Map<String, String> values =
        new LinkedHashMap<>(console.pressed(page, form, "button[name=disable]"));
    values.remove("csrf");

    assertThat(console.visitor().send(form, values, "Origin", server.origin()).status())
        .isEqualTo(403);
  }

  @Test
  void post_fromAnotherSite_isForbidden() {
    Answer page = console.open("/admin/users?q=carol");
    Form form = Form.around("button[name=disable]", page);

    Answer answer =
        console
            .visitor()
            .send(
                form,
                console.pressed(page, form, "button[name=disable]"),
                "Origin",
                "https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
  }
}
