package ai.flashpoint.connect.it.connections;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody ends what belongs to somebody else. */
@ExtendWith(Shared.class)
class ForeignConnectionIT {

  private final Server server;
  private final Visitor browser;

  ForeignConnectionIT(Server server) {
    this.server = server;
    browser = new Visitor(server);
  }

  @BeforeEach
  void attackerWithAConnection() {
    connected(Person.BOB, Person.ACME);
    browser.signIn(browser.open(server.at("/login")), Person.BOB);
  }

  private Answer ending(String session) {
    Answer page = browser.open(server.at("/connections"));
    Form form = Form.around("button[name=end]", page);
    Map<String, String> values = new LinkedHashMap<>(form.values());
    values.put("end", session);
    Answer answer = browser.send(form, values, "Origin", server.origin());
    return answer;
  }

  private ModernMcp connected(Person person, String team) {
    return new ModernMcp(server, Assistant.connected(server, person, team).access());
  }

  @Test
  void HD08_connectionOfSomebodyElse_doesNotEnd() {
    ModernMcp victim = connected(Person.ADA, Person.ACME);

    ending(victim.whoami().at("/session/id").asText());

    assertThat(victim.request("tools/list", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void HD08_connectionOfSomebodyElse_isAnsweredLikeOneThatNeverWas() {
    ModernMcp victim = connected(Person.ADA, Person.ACME);

    Answer foreign = ending(victim.whoami().at("/session/id").asText());
    Answer never = ending("00000000-0000-4000-8000-000000000000");

    assertThat(foreign.status()).isEqualTo(never.status());
    assertThat(foreign.header("Location")).isEqualTo(never.header("Location"));
    assertThat(foreign.body()).isEqualTo(never.body());
  }

  @Test
  void HD08_connectionOfSomebodyElse_isNotSaidToHaveEnded() {
    ModernMcp victim = connected(Person.ADA, Person.ACME);

    Answer foreign = ending(victim.whoami().at("/session/id").asText());

    assertThat(foreign.location().getQuery()).isEqualTo("done=none");
  }

  @Test
  void HD08_allConnections_areOnlyTheOwn() {
    ModernMcp victim = connected(Person.ADA, Person.ACME);
    ModernMcp own = connected(Person.BOB, Person.ACME);
    Answer page = browser.open(server.at("/connections"));

    browser.press(Form.with("Yes, end all", page), "Yes, end all");

    assertThat(own.request("tools/list", Map.of()).status()).isEqualTo(401);
    assertThat(victim.request("tools/list", Map.of()).status()).isEqualTo(200);
  }
}
