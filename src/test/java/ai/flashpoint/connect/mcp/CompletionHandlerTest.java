package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_06_18;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionHandlerTest {

  private static final Served SERVED = Served.by(new CompletionHandler(new FakeCompletions(true)));
  private static final String PROMPT = "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"}";
  private static final String NAME = "\"argument\":{\"name\":\"name\",\"value\":\"Ja\"}";
  private static final String CONTEXT = "\"context\":{\"arguments\":{\"team\":\"acme\"}}";

  @Test
  void complete_prompt_valuesAndTotal() {
    assertThat(result("{" + PROMPT + "," + NAME + "}", R2026_07_28))
        .isEqualTo(
            json("{\"completion\":{\"values\":[\"Jane\",\"{}\"],\"total\":2,\"hasMore\":false}}"));
  }

  @Test
  void complete_template_atMost100() {
    String params = "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"survey://{id}\"}," + NAME + "}";
    JsonNode completion = result(params, R2026_07_28).path("completion");
    assertThat(completion.path("values")).hasSize(100);
    assertThat(completion.path("total").asInt()).isEqualTo(150);
    assertThat(completion.path("hasMore").asBoolean()).isTrue();
  }

  @Test
  void context_since20250618_passedOn() {
    JsonNode result = result("{" + PROMPT + "," + NAME + "," + CONTEXT + "}", R2025_06_18);
    assertThat(result.at("/completion/values/1").asText()).isEqualTo("{team=acme}");
  }

  @Test
  void context_before20250618_ignored() {
    JsonNode result = result("{" + PROMPT + "," + NAME + "," + CONTEXT + "}", R2025_03_26);
    assertThat(result.at("/completion/values/1").asText()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"argument\":{\"name\":\"name\",\"value\":\"\"}}",
        "{\"ref\":\"greet\",\"argument\":{\"name\":\"name\",\"value\":\"\"}}",
        "{\"ref\":{\"type\":\"ref/tool\",\"name\":\"t\"},"
            + "\"argument\":{\"name\":\"name\",\"value\":\"\"}}",
        "{\"ref\":{\"type\":\"ref/prompt\"},\"argument\":{\"name\":\"name\",\"value\":\"\"}}",
        "{\"ref\":{\"type\":\"ref/resource\",\"name\":\"x\"},"
            + "\"argument\":{\"name\":\"name\",\"value\":\"\"}}",
        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"}}",
        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},\"argument\":{\"name\":\"name\"}}",
        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},"
            + "\"argument\":{\"name\":\"name\",\"value\":\"\"},\"context\":7}"
      })
  void params_malformed_invalidParams(String params) {
    SERVED.refuses("completion/complete", params, R2026_07_28, -32602);
  }

  @Test
  void complete_unknownPrompt_invalidParams() {
    String params = "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"nope\"}," + NAME + "}";
    SERVED.refuses("completion/complete", params, R2026_07_28, -32602);
  }

  @Test
  void complete_unknownArgument_invalidParams() {
    String params = "{" + PROMPT + ",\"argument\":{\"name\":\"x\",\"value\":\"\"}}";
    SERVED.refuses("completion/complete", params, R2026_07_28, -32602);
  }

  @Test
  void complete_endlessValue_invalidParams() {
    String value = "x".repeat(CompletionHandler.MAX_TYPED + 1);
    String params = "{" + PROMPT + ",\"argument\":{\"name\":\"name\",\"value\":\"" + value + "\"}}";
    SERVED.refuses("completion/complete", params, R2026_07_28, -32602);
  }

  private static JsonNode result(String params, WireProfile profile) {
    return SERVED.result("completion/complete", params, profile);
  }
}
