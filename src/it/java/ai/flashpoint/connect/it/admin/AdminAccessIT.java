package ai.flashpoint.connect.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but operators learns that there is a console; what reaches it is only text to it. */
@ExtendWith(Shared.class)
class AdminAccessIT {

  private final Server server;
  private final Console console;

  AdminAccessIT(Server server) {
    this.server = server;
    console = Console.of(server, Person.ADA);
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
    long before = console.changes();
    Form form = Form.around("form#changing", console.open(path));
    Map<String, String> values = new LinkedHashMap<>(form.values());
    List.of("disable", "block", "remove").forEach(name -> values.put(name, "x"));

    Answer answer =
        Console.of(server, Person.BOB).visitor().send(form, values, "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(console.changes()).isEqualTo(before);
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
