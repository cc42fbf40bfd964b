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

/** A team's surveys, through the tools. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyToolsIT {

  private static final Map<String, Object> NPS =
      Map.of("text", "Would you recommend us?", "kind", "nps", "required", true);
  private static final Map<String, Object> COLOUR =
      Map.of("text", "Which colour?", "kind", "single_choice", "options", List.of("ember", "ash"));

  private final ModernMcp owner;
  private final ModernMcp otherTeam;
  private final ModernMcp viewer;

  SurveyToolsIT(Server server) {
    owner = connected(server, Person.ADA, Person.ACME);
    otherTeam = connected(server, Person.BOB, Person.NORTHWIND);
    viewer = connected(server, Person.BOB, Person.ACME);
  }

  private static ModernMcp connected(Server server, Person person, String team) {
    return new ModernMcp(server, Assistant.connected(server, person, team).access());
  }

  private JsonNode created(String title) {
    return owner.data("create_survey", Map.of("title", title, "questions", List.of(NPS, COLOUR)));
  }

  private static McpAnswer record(ModernMcp mcp, JsonNode survey, int score, String colour) {
    Map<String, Object> answers =
        Map.of(
            survey.at("/questions/0/id").asText(), score,
            survey.at("/questions/1/id").asText(), colour);
    return mcp.call(
        "record_responses",
        Map.of("survey_id", id(survey), "responses", List.of(Map.of("answers", answers))));
  }

  private static String id(JsonNode survey) {
    return survey.required("id").asText();
  }

  @Test
  void survey_createdAndAnswered_isAnalysed() {
    JsonNode survey = created("Spring");
    record(owner, survey, 10, "ember").data();
    record(owner, survey, 3, "ash").data();

    JsonNode results = owner.data("survey_results", Map.of("survey_id", id(survey)));

    assertThat(results.path("total_responses").asInt()).isEqualTo(2);
    assertThat(results.at("/questions/0/nps_score").asDouble(99)).isZero();
    assertThat(results.at("/questions/1/counts/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void survey_created_isListedForItsTeamOnly() {
    JsonNode survey = created("Ours");

    assertThat(owner.data("list_surveys", Map.of()).toString()).contains(id(survey));
    assertThat(viewer.data("list_surveys", Map.of()).toString()).contains(id(survey));
    assertThat(otherTeam.data("list_surveys", Map.of()).toString()).doesNotContain(id(survey));
  }

  @Test
  void survey_ofAnotherTeam_isNotFoundInTheWordsOfOneThatNeverWas() {
    McpAnswer foreign = otherTeam.call("get_survey", Map.of("survey_id", id(created("Secret"))));
    McpAnswer never =
        otherTeam.call("get_survey", Map.of("survey_id", "00000000-0000-4000-8000-000000000000"));

    assertThat(foreign.result().path("isError").asBoolean()).isTrue();
    assertThat(foreign.text()).isEqualTo(never.text()).doesNotContain("Secret");
  }

  @Test
  void survey_ofAnotherTeam_takesNoResponses() {
    JsonNode survey = created("Closed to others");

    assertThat(record(otherTeam, survey, 5, "ash").result().path("isError").asBoolean()).isTrue();
    assertThat(
            owner
                .data("get_survey", Map.of("survey_id", id(survey)))
                .path("response_count")
                .asInt())
        .isZero();
  }

  @Test
  void viewer_calling_readsButCannotCreate() {
    assertThat(viewer.whoami().path("role").asText()).isEqualTo("viewer");
    McpAnswer answer =
        viewer.call("create_survey", Map.of("title", "By a viewer", "questions", List.of(NPS)));

    assertThat(answer.message().has("error") || answer.result().path("isError").asBoolean())
        .isTrue();
    assertThat(owner.data("list_surveys", Map.of()).toString()).doesNotContain("By a viewer");
  }

  @Test
  void viewer_listing_doesNotSeeWhatItCannotCall() {
    JsonNode tools = viewer.request("tools/list", Map.of()).result().path("tools");

    assertThat(tools.findValuesAsText("name"))
        .contains("whoami", "list_surveys", "survey_results")
        .doesNotContain("create_survey", "record_responses");
  }

  @Test
  void argument_missing_isNamedWithItsRule() {
    McpAnswer answer = owner.call("create_survey", Map.of("questions", List.of(NPS)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).contains("title").contains("missing");
  }

  @Test
  void argument_outOfBounds_isNamedWithItsRule() {
    McpAnswer answer =
        owner.call("create_survey", Map.of("title", "x".repeat(201), "questions", List.of(NPS)));

    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).contains("title").contains("200");
  }

  @Test
  void answer_outOfRange_isNamedWithItsRuleAndNothingIsKept() {
    JsonNode survey = created("Ranges");

    McpAnswer answer = record(owner, survey, 11, "ash");

    assertThat(answer.result().path("isError").asBoolean()).isTrue();
    assertThat(answer.text()).contains("10");
    assertThat(
            owner
                .data("survey_results", Map.of("survey_id", id(survey)))
                .path("total_responses")
                .asInt())
        .isZero();
  }

  @Test
  void tools_listed_describeThemselvesFully() {
    JsonNode tools = owner.request("tools/list", Map.of()).result().path("tools");

    assertThat(tools.findValuesAsText("name"))
        .contains(
            "whoami",
            "create_survey",
            "list_surveys",
            "get_survey",
            "record_responses",
            "survey_results");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.path("description").asText()).isNotEmpty();
              assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
              assertThat(tool.at("/annotations/readOnlyHint").isBoolean()).isTrue();
            });
  }
}
