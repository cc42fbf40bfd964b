package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_06_18;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_11_25;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call's answer looks like to the clients of each revision. */
class ToolResultsTest {

  private static final String[] KINDS = {"[1,2]", "\"x\"", "1.5", "true", "null", "{\"a\":1}"};

  @ParameterizedTest
  @ValueSource(strings = {"[1,2]", "\"x\"", "1.5", "true", "null", "{\"a\":1}"})
  void structuredContent_modern_anyJson(String data) {
    JsonNode result = structured(data).called(R2026_07_28);
    assertThat(result.has("structuredContent")).isTrue();
    assertThat(result.get("structuredContent")).isEqualTo(json(data));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2]", "\"x\"", "1.5", "true", "null"})
  void structuredContent_legacyNoObject_leftOut(String data) {
    assertThat(structured(data).called(R2025_11_25).has("structuredContent")).isFalse();
  }

  @Test
  void structuredContent_legacyObject_stays() {
    assertThat(structured("{\"a\":1}").called(R2025_06_18).path("structuredContent"))
        .isEqualTo(json("{\"a\":1}"));
  }

  @Test
  void structuredContent_before20250618_leftOut() {
    assertThat(structured("{\"a\":1}").called(R2025_03_26).has("structuredContent")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void structuredContent_withoutText_mirroredAsText(WireProfile profile) {
    for (String data : KINDS) {
      assertThat(structured(data).called(profile).at("/content/0/text").asText()).isEqualTo(data);
    }
  }

  @Test
  void structuredContent_withText_textStaysAlone() {
    ToolAnswer answer =
        new ToolAnswer(List.of(new Content.Text("two")), Optional.of(json("{\"a\":1}")), false);
    assertThat(ListedTool.answering(answer).called(R2026_07_28).path("content")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void content_none_emptyArray(WireProfile profile) {
    assertThat(ListedTool.answering(ToolAnswer.of()).called(profile))
        .isEqualTo(json("{\"content\":[]}"));
  }

  @ParameterizedTest
  @EnumSource
  void failure_anyRevision_markedWithoutStructure(WireProfile profile) {
    assertThat(ListedTool.answering(ToolAnswer.failure("no")).called(profile))
        .isEqualTo(json("{\"content\":[{\"type\":\"text\",\"text\":\"no\"}],\"isError\":true}"));
  }

  @Test
  void badParams_any_invalidParams() {
    coming(new CallOutcome.BadParams<>(List.of("Give a name.", "Give a date.")))
        .refuses("tools/call", "{\"name\":\"t\"}", R2026_07_28, -32602)
        .withMessage("Give a name. Give a date.");
  }

  @Test
  void unknown_any_invalidParams() {
    coming(new CallOutcome.Unknown<>())
        .refuses("tools/call", "{\"name\":\"other\"}", R2025_11_25, -32602);
  }

  @Test
  void needsScope_any_forbiddenWithScopes() {
    coming(new CallOutcome.NeedsScope<>(Set.of("surveys:write")))
        .refuses("tools/call", "{\"name\":\"t\"}", R2025_11_25, -32600)
        .satisfies(failure -> assertThat(failure.status()).isEqualTo(403))
        .satisfies(failure -> assertThat(failure.scopes()).containsExactly("surveys:write"));
  }

  @Test
  void lacks_any_leftToTheEra() {
    CallOutcome<ToolAnswer> lacks = new CallOutcome.Lacks<>(ClientAbility.SAMPLING);
    assertThat(Outcomes.written(lacks, answer -> null, () -> null))
        .isEqualTo(new CallOutcome.Lacks<>(ClientAbility.SAMPLING));
  }

  @Test
  void cancelled_any_leftToTheEra() {
    CallOutcome<ToolAnswer> cancelled = new CallOutcome.Cancelled<>();
    assertThat(Outcomes.written(cancelled, answer -> null, () -> null))
        .isEqualTo(new CallOutcome.Cancelled<>());
  }

  private static Served coming(CallOutcome<ToolAnswer> outcome) {
    return ListedTool.coming(outcome).served();
  }

  private static ListedTool structured(String data) {
    return ListedTool.answering(new ToolAnswer(List.of(), Optional.of(json(data)), false));
  }
}
