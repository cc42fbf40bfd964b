package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.ToolHarness;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveySchemaTest {

  private final ToolHarness tools = new ToolHarness(new SurveyTools(), new SurveyEndTools());

  @Test
  void createSurvey_inputSchema_isTheOneOnFile() throws IOException {
    try (InputStream expected = getClass().getResourceAsStream("create_survey.input.json")) {
      assertThat(tools.descriptor("create_survey").inputSchema().toPrettyString())
          .isEqualTo(Json.mapper().readTree(expected).toPrettyString());
    }
  }

  @Test
  void recordResponses_answers_takeAnyValueByQuestionId() {
    assertThat(
            tools
                .descriptor("record_responses")
                .inputSchema()
                .at("/properties/responses/items/properties/answers/additionalProperties")
                .toString())
        .isEqualTo("{}");
  }

  @Test
  void tools_all_areDescribedHintedAndStructured() {
    assertThat(
            tools.list(ToolHarness.person(ToolHarness.ACME, ai.flashpoint.connect.team.Role.OWNER)))
        .hasSize(7)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).isNotBlank();
              assertThat(tool.outputSchema()).isPresent();
              assertThat(tool.hints().openWorld()).isFalse();
              assertThat(tool.hints().destructive())
                  .isEqualTo(Set.of("close_survey", "delete_survey").contains(tool.name()));
            })
        .extracting(ToolDescriptor::name)
        .containsExactly(
            "close_survey",
            "create_survey",
            "delete_survey",
            "get_survey",
            "list_surveys",
            "record_responses",
            "survey_results");
  }
}
