package ai.flashpoint.connect.it.mcp.subscriptions;

import ai.flashpoint.connect.it.client.ModernMcp;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Something whose changes can be heard. */
final class Surveys {

  private Surveys() {}

  static JsonNode made(ModernMcp owner) {
    return owner.data(
        "create_survey",
        Map.of(
            "title",
            "Listening",
            "questions",
            List.of(Map.of("text", "Would you?", "kind", "nps", "required", true))));
  }

  static void answered(ModernMcp owner, JsonNode survey) {
    owner.data(
        "record_responses",
        Map.of(
            "survey_id",
            survey.path("id").asText(),
            "responses",
            List.of(Map.of("answers", Map.of(survey.at("/questions/0/id").asText(), 9)))));
  }
}
