package ai.flashpoint.connect.it.mcp.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.Mcp;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The prompt that analyses a survey, and the completion of its arguments. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyPromptsIT {

  private static final int INVALID_PARAMS = -32602;
  private static final Map<String, String> PROMPT =
      Map.of("type", "ref/prompt", "name", "analyse_survey");

  private final ModernMcp modern;
  private final LegacyMcp legacy;
  private final LegacyMcp oldest;
  private final ModernMcp otherTeam;
  private final String survey;

  SurveyPromptsIT(Server server) {
    String token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    modern = new ModernMcp(server, token);
    legacy = LegacyMcp.initialized(server, token);
    oldest = LegacyMcp.initialized(server, token, "2025-03-26");
    otherTeam =
        new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.NORTHWIND).access());
    Map<String, ?> question = Map.of("text", "Anything?", "kind", "open_text");
    survey =
        modern
            .data("create_survey", Map.of("title", "Prompted", "questions", List.of(question)))
            .required("id")
            .asText();
  }

  Stream<Mcp> eras() {
    return Stream.of(modern, legacy, oldest);
  }

  @ParameterizedTest
  @MethodSource("eras")
  void list_inEachEra_namesThePromptAndItsArguments(Mcp mcp) {
    JsonNode prompt = mcp.request("prompts/list", Map.of()).result().at("/prompts/0");

    assertThat(prompt.path("name").asText()).isEqualTo("analyse_survey");
    assertThat(prompt.path("description").asText()).isNotEmpty();
    assertThat(prompt.at("/arguments/0/required").asBoolean()).isTrue();
    assertThat(prompt.has("title")).isEqualTo(mcp != oldest);
  }

  @ParameterizedTest
  @MethodSource("eras")
  void get_inEachEra_bringsTheResultsAlong(Mcp mcp) {
    JsonNode messages = get(mcp, Map.of("survey_id", survey)).path("result").path("messages");

    assertThat(messages.at("/0/role").asText()).isEqualTo("user");
    assertThat(messages.at("/0/content/resource/uri").asText()).isEqualTo("survey://" + survey);
  }

  @ParameterizedTest
  @MethodSource("eras")
  void get_withoutItsArgument_isInvalidParams(Mcp mcp) {
    assertThat(get(mcp, Map.of()).at("/error/code").asInt()).isEqualTo(INVALID_PARAMS);
  }

  @ParameterizedTest
  @MethodSource("eras")
  void get_ofAnUnknownPrompt_isInvalidParams(Mcp mcp) {
    JsonNode message = mcp.request("prompts/get", Map.of("name", "no_such_prompt")).message();

    assertThat(message.at("/error/code").asInt()).isEqualTo(INVALID_PARAMS);
  }

  @ParameterizedTest
  @MethodSource("eras")
  void completion_ofATitle_suggestsTheSurvey(Mcp mcp) {
    JsonNode completion = complete(mcp, PROMPT, "prompte").path("result").path("completion");

    assertThat(completion.path("values").toString()).contains(survey);
    assertThat(completion.path("hasMore").isBoolean()).isTrue();
  }

  @Test
  void completion_ofTheTemplate_suggestsTheSurveyToo() {
    Map<String, String> template = Map.of("type", "ref/resource", "uri", "survey://{survey_id}");

    assertThat(complete(modern, template, "Prompted").at("/result/completion/values").toString())
        .contains(survey);
  }

  @Test
  void completion_inAnotherTeam_doesNotSuggestIt() {
    assertThat(complete(otherTeam, PROMPT, "").toString()).doesNotContain(survey);
  }

  @Test
  void completion_ofAnUnknownReference_isInvalidParams() {
    Map<String, String> unknown = Map.of("type", "ref/prompt", "name", "no_such_prompt");

    assertThat(complete(modern, unknown, "").at("/error/code").asInt()).isEqualTo(INVALID_PARAMS);
  }

  private static JsonNode get(Mcp mcp, Map<String, ?> arguments) {
    return mcp.request("prompts/get", Map.of("name", "analyse_survey", "arguments", arguments))
        .message();
  }

  private static JsonNode complete(Mcp mcp, Map<String, ?> ref, String typed) {
    return mcp.request(
            "completion/complete",
            Map.of("ref", ref, "argument", Map.of("name", "survey_id", "value", typed)))
        .message();
  }
}
