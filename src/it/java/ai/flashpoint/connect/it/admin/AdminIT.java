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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operators change what they may, at once and on record. */
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

  @Test
  void user_disabled_losesEverythingUntilEnabled() {
    ModernMcp assistant = connected(Person.CAROL, Person.CONTOSO);
    Console carol = Console.of(server, Person.CAROL);

    Answer page = console.press("/admin/users?q=carol", "disable", Person.CAROL.email());

    assertThat(page.body()).contains("Access has ended everywhere").contains("carol");
    assertThat(console.lastChange())
        .isEqualTo("user carol@example.com; before: enabled; after: disabled");
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

    assertThat(console.lastChange()).isEqualTo("team contoso; before: enabled; after: disabled");
    assertThat(status(assistant)).isEqualTo(401);
    console.press("/admin/teams", "enable", "contoso");
    assertThat(status(connected(Person.CAROL, Person.CONTOSO))).isEqualTo(200);
  }

  @Test
  void membership_removed_endsItsConnectionsUntilAddedAgain() {
    ModernMcp assistant = connected(Person.BOB, Person.NORTHWIND);

    console.press("/admin/team?id=northwind", "leave", Person.BOB.email());

    assertThat(console.lastChange()).contains("bob@example.com in northwind");
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

    assertThat(console.lastChange()).isEqualTo("team contoso; before: plan team; after: plan none");
    values.put("plan", "team");
    console.visitor().send(form, values, "Origin", server.origin());
    assertThat(console.lastChange()).endsWith("after: plan team");
    values.put("plan", "no-such-plan");
    long before = console.changes();
    console.visitor().send(form, values, "Origin", server.origin());
    assertThat(console.changes()).isEqualTo(before);
  }

  @Test
  void session_ended_losesAccess() {
    ModernMcp assistant = connected(Person.CAROL, Person.CONTOSO);

    Answer page =
        console.press("/admin/sessions?state=living&team=contoso", "end", Person.CAROL.email());

    assertThat(page.body()).contains("The session was ended");
    assertThat(console.lastChange()).isEqualTo("session; before: living; after: ended");
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

    assertThat(console.lastChange()).isEqualTo("client; before: served; after: blocked");
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
    assertThat(console.lastChange()).startsWith("signing key rotated; before: ");
  }

  @Test
  void key_removed_isGoneWithARecord() {
    Form form = Form.around("button[name=remove]", console.open("/admin/keys"));
    Map<String, String> pressed =
        console.pressed(console.open("/admin/keys"), form, "button[name=remove]");
    console.visitor().send(form, pressed, "Origin", server.origin());

    assertThat(console.rows("/admin/keys").toString()).doesNotContain(pressed.get("remove"));
    assertThat(console.lastChange()).startsWith("signing key removed ");
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
  void words_ofADetail_areLookedForWithoutABound() {
    assertThat(console.open("/admin/events?q=assistant").body())
        .doesNotContainPattern("name=\"from\" type=\"datetime-local\" value=\"20");
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
}
