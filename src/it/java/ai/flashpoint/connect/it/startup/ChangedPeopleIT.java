package ai.flashpoint.connect.it.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People change while their assistants are connected and their pages are open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedPeopleIT {

  private static final Map<String, Object> SURVEY =
      Map.of("title", "New", "questions", List.of(Map.of("text", "Why?", "kind", "open_text")));

  private Server server;
  private Visitor browser;
  private Assistant assistant;
  private Form openPicker;
  private ModernMcp lowered;

  @BeforeAll
  void connectedThenChanged() {
    server = Server.named("changed-people").importing(ImportFile.ofTwoTeams()).start();
    lowered =
        new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.NORTHWIND).access());
    assertThat(lowered.call("create_survey", SURVEY).data()).isNotEmpty();
    assistant = Assistant.registered(server, "Waits for the person", "https://a.example/cb");
    browser = new Visitor(server);
    openPicker =
        Form.with(
                "Allow",
                browser.signIn(
                    browser.open(assistant.address(assistant.request(Assistant.newPkce()))),
                    Person.BOB))
            .choose(Person.NORTHWIND);
    server.importing(ImportFile.afterBobLeftAndAdaOnlyViewsNorthwind()).restart();
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void BR09_choiceOfATeamThatThePersonLeftMeanwhile_isExplainedAndGivesNoCode() {
    Answer answer =
        browser.send(openPicker, openPicker.pressing("Allow"), "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("not a member of that team any more");
    try (Rows rows = server.rows()) {
      assertThat(
              rows.number(
                  "select count(*) from authorization_codes where client_id = ?",
                  assistant.clientId()))
          .isZero();
    }
  }

  @Test
  void JW20_lowerRole_stillReads() {
    assertThat(lowered.call("list_surveys", Map.of()).data().toString()).contains("New");
  }

  @Test
  void JW20_lowerRole_doesNotWriteAnyMore() {
    McpAnswer answer = lowered.call("create_survey", SURVEY);

    assertThat(answer.message().has("error") || answer.result().path("isError").asBoolean())
        .isTrue();
  }

  @Test
  void JW20_lowerRole_isToldByWhoami() {
    assertThat(lowered.whoami().path("role").asText()).isEqualTo("viewer");
  }
}
