package ai.flashpoint.connect.it.tools;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deleting a survey through an assistant that cannot show a form. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmationIT {

  private final ModernMcp owner;
  private final ModernMcp anotherConnection;

  ConfirmationIT(Server server) {
    owner = new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
    anotherConnection =
        new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
  }

  private String survey() {
    Object question = Map.of("text", "Why?", "kind", "open_text");
    return owner
        .data("create_survey", Map.of("title", "Short", "questions", List.of(question)))
        .path("id")
        .asText();
  }

  private String confirmation(String survey) {
    JsonNode handedOut = owner.data("delete_survey", Map.of("survey_id", survey));
    return handedOut.at("/confirmation_required/confirmation").asText();
  }

  @Test
  void delete_first_onlySaysWhatWouldHappen() {
    String survey = survey();
    McpAnswer answer = owner.call("delete_survey", Map.of("survey_id", survey));

    assertThat(answer.result().path("isError").asBoolean()).isFalse();
    assertThat(answer.text()).contains("Nothing was done yet").contains(survey);
    assertThat(owner.data("get_survey", Map.of("survey_id", survey)).path("id").asText())
        .isEqualTo(survey);
  }

  @Test
  void delete_withTheConfirmation_deletes() {
    String survey = survey();
    JsonNode deleted =
        owner.data(
            "delete_survey", Map.of("survey_id", survey, "confirmation", confirmation(survey)));

    assertThat(deleted.path("survey_id").asText()).isEqualTo(survey);
    assertThat(owner.call("get_survey", Map.of("survey_id", survey)).text())
        .contains("There is no survey");
  }

  @Test
  void delete_withAConfirmationOfAnotherConnection_asksAgain() {
    String survey = survey();
    McpAnswer answer =
        anotherConnection.call(
            "delete_survey", Map.of("survey_id", survey, "confirmation", confirmation(survey)));

    assertThat(answer.text()).contains("Nothing was done yet");
    assertThat(owner.data("get_survey", Map.of("survey_id", survey)).path("id").asText())
        .isEqualTo(survey);
  }

  @Test
  void close_withAConfirmationThatWasUsed_asksAgain() {
    String survey = survey();
    String confirmation =
        owner
            .data("close_survey", Map.of("survey_id", survey))
            .at("/confirmation_required/confirmation")
            .asText();
    Map<String, String> confirmed = Map.of("survey_id", survey, "confirmation", confirmation);
    owner.data("close_survey", confirmed);

    assertThat(owner.call("close_survey", confirmed).text()).contains("was used");
  }
}
