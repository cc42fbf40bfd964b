package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2024_11_05;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_11_25;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PromptsHandlerTest {

  private static final Served SERVED =
      Served.by(new PromptsHandler(new FakePrompts(), new Pages(200)));
  private static final String JANE = "{\"name\":\"greet\",\"arguments\":{\"name\":\"Jane\"}}";

  @Test
  void list_modern_allMembers() {
    JsonNode prompt = SERVED.result("prompts/list", "{}", R2026_07_28).at("/prompts/0");
    assertThat(prompt.path("title").asText()).isEqualTo("Greet");
    assertThat(prompt.path("icons")).hasSize(1);
    assertThat(prompt.path("arguments"))
        .isEqualTo(
            json(
                "[{\"name\":\"name\",\"title\":\"Name\",\"description\":\"Whom to greet\","
                    + "\"required\":true}]"));
  }

  @Test
  void list_oldest_noTitlesNoIcons() {
    assertThat(SERVED.result("prompts/list", "{}", R2025_03_26).at("/prompts/0"))
        .isEqualTo(
            json(
                "{\"name\":\"greet\",\"description\":\"Says hello\",\"arguments\":[{"
                    + "\"name\":\"name\",\"description\":\"Whom to greet\",\"required\":true}]}"));
  }

  @Test
  void get_known_messages() {
    assertThat(SERVED.result("prompts/get", JANE, R2024_11_05))
        .isEqualTo(
            json(
                "{\"description\":\"A greeting\",\"messages\":[{\"role\":\"user\",\"content\":{"
                    + "\"type\":\"text\",\"text\":\"Greet Jane\"}},{\"role\":\"assistant\","
                    + "\"content\":{\"type\":\"text\","
                    + "\"text\":\"A recording (audio/wav).\"}}]}"));
  }

  @Test
  void get_unknown_invalidParams() {
    SERVED.refuses("prompts/get", "{\"name\":\"nope\"}", R2026_07_28, -32602);
  }

  @Test
  void get_missingArgument_invalidParams() {
    SERVED.refuses("prompts/get", "{\"name\":\"greet\"}", R2025_11_25, -32602);
  }

  @Test
  void get_nullArgument_missing() {
    SERVED
        .refuses(
            "prompts/get",
            "{\"name\":\"greet\",\"arguments\":{\"name\":null}}",
            R2025_11_25,
            -32602)
        .withMessage("The argument name is missing.");
  }

  @Test
  void get_numericArgument_invalidParams() {
    SERVED.refuses(
        "prompts/get", "{\"name\":\"greet\",\"arguments\":{\"name\":1}}", R2026_07_28, -32602);
  }

  @Test
  void get_arrayArguments_invalidParams() {
    SERVED.refuses("prompts/get", "{\"name\":\"greet\",\"arguments\":[]}", R2026_07_28, -32602);
  }

  @Test
  void get_noName_invalidParams() {
    SERVED.refuses("prompts/get", "{}", R2026_07_28, -32602);
  }
}
