package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.ToolHarness;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SurveySchemaTest {

  private final ToolHarness tools = new ToolHarness(new SurveyTools());

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
        .hasSize(5)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).isNotBlank();
              assertThat(tool.outputSchema()).isPresent();
              assertThat(tool.hints().openWorld()).isFalse();
              assertThat(tool.hints().destructive()).isFalse();
            })
        .extracting(ToolDescriptor::name)
        .containsExactly(
            "create_survey", "get_survey", "list_surveys", "record_responses", "survey_results");
  }
}
