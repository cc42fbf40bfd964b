package ai.flashpoint.connect.it.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What time does to codes, pushed requests and refresh tokens. The steps build on each other,
 * because each start of a server is dear: first connected, then three minutes later, then weeks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaterIT {

  private Server server;
  private Assistant assistant;
  private Assistant.Code code;
  private String pushed;
  private Tokens stolen;
  private Tokens newest;
  private Tokens idle;
  private Tokens busy;

  @BeforeAll
  void connected() {
    server =
        Server.named("later")
            .importing(ImportFile.ofTwoTeams())
            .with("FLASHPOINT_SESSION_LIFETIME", "P40D")
            .start();
    assistant = Assistant.registered(server, "Claude");
    stolen = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    newest = assistant.refreshed(assistant.refreshed(stolen.refresh()).refresh());
    idle = assistant.redeemed(assistant.authorized(Person.BOB, Person.NORTHWIND));
    busy = assistant.redeemed(assistant.authorized(Person.BOB, Person.NORTHWIND));
    code = assistant.authorized(Person.ADA, Person.ACME);
    pushed =
        Http.postForm(server.at("/oauth/par"), assistant.request(Assistant.newPkce()))
            .json()
            .required("request_uri")
            .asText();
    server.with("FLASHPOINT_CLOCK_OFFSET", "PT3M").restart();
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  @Order(1)
  void CO04_codeAfterItsLife_isRefused() {
    refused(assistant.token(assistant.exchange(code)));
  }

  @Test
  @Order(1)
  void PA01_referenceAfterItsLife_getsAPageAndNoRedirect() {
    Answer answer =
        new Visitor(server)
            .get(
                assistant.address(
                    Map.of("client_id", assistant.clientId(), "request_uri", pushed)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  @Order(2)
  void RF04_oldTokenAfterTheWindow_endsTheSessionAndThePersonIsTold() {
    assertThat(status(newest)).isEqualTo(200);

    refused(refresh(stolen));

    refused(refresh(newest));
    assertThat(status(newest)).isEqualTo(401);
    assertThat(connectionsOf(Person.ADA)).contains("its key was used twice");
    assertThat(connectionsOf(Person.BOB)).doesNotContain("its key was used twice");
  }

  @Test
  @Order(3)
  void RF02_lostAnswerOfAnyAge_answersTheSameSuccessor() {
    Tokens lost = assistant.refreshed(busy.refresh());
    server
        .with("FLASHPOINT_CLOCK_OFFSET", "P20D")
        .with("FLASHPOINT_REFRESH_STRICT", "false")
        .restart();

    Tokens again = assistant.refreshed(busy.refresh());

    assertThat(again.refresh()).isEqualTo(lost.refresh());
    busy = assistant.refreshed(again.refresh());
  }

  @Test
  @Order(4)
  void RF10_afterIdleExpiry_isRefused() {
    server
        .with("FLASHPOINT_CLOCK_OFFSET", "P31D")
        .with("FLASHPOINT_REFRESH_STRICT", "true")
        .restart();

    refused(refresh(idle));
  }

  @Test
  @Order(5)
  void RF05_strictMode_secondUseEndsTheSession() {
    Tokens strict = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    Tokens next = assistant.refreshed(strict.refresh());

    refused(refresh(strict));

    refused(refresh(next));
    assertThat(status(next)).isEqualTo(401);
  }

  @Test
  @Order(6)
  void RF10_afterAbsoluteExpiry_isRefused() {
    busy = assistant.refreshed(busy.refresh());
    server.with("FLASHPOINT_CLOCK_OFFSET", "P41D").restart();

    refused(refresh(busy));
  }

  private Answer refresh(Tokens tokens) {
    return assistant.token(assistant.refreshing(tokens.refresh()));
  }

  private int status(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status();
  }

  private String connectionsOf(Person person) {
    Visitor browser = new Visitor(server);
    return browser.signIn(browser.open(server.at("/connections")), person).body();
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
  }
}
