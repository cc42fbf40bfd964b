package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_06_18;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_11_25;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a tool looks in the lists of each revision. */
class ToolListTest {

  private static final String ARRAY = "{\"type\":\"array\"}";
  private static final String OBJECT = "{\"type\":\"object\",\"properties\":{}}";

  @Test
  void outputSchema_modern_anyRoot() {
    assertThat(ListedTool.returning(ARRAY).listed(R2026_07_28).path("outputSchema"))
        .isEqualTo(json(ARRAY));
  }

  @Test
  void outputSchema_legacyArrayRoot_leftOut() {
    assertThat(ListedTool.returning(ARRAY).listed(R2025_11_25).has("outputSchema")).isFalse();
  }

  @Test
  void outputSchema_legacyRootWithoutType_leftOut() {
    String either = "{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"null\"}]}";
    assertThat(ListedTool.returning(either).listed(R2025_06_18).has("outputSchema")).isFalse();
  }

  @Test
  void outputSchema_legacyObjectRoot_stays() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_06_18).path("outputSchema"))
        .isEqualTo(json(OBJECT));
  }

  @Test
  void outputSchema_before20250618_leftOut() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_03_26).has("outputSchema")).isFalse();
  }

  @Test
  void meta_since20250618_stays() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_06_18).path("_meta"))
        .isEqualTo(json("{\"com.example/x\":1}"));
  }

  @Test
  void icons_since20251125_allMembers() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_11_25).path("icons"))
        .isEqualTo(
            json(
                "[{\"src\":\"https://connect.example.com/t.png\",\"mimeType\":\"image/png\","
                    + "\"sizes\":[\"48x48\"],\"theme\":\"dark\"}]"));
  }

  @Test
  void icons_before20251125_leftOut() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_06_18).has("icons")).isFalse();
  }

  @Test
  void title_before20250618_amongAnnotationsOnly() {
    assertThat(ListedTool.returning(OBJECT).listed(R2025_03_26))
        .isEqualTo(
            json(
                "{\"name\":\"t\",\"description\":\"Does it\",\"inputSchema\":{\"type\":\"object\"},"
                    + "\"annotations\":{\"title\":\"A tool\",\"readOnlyHint\":false,"
                    + "\"destructiveHint\":true,\"idempotentHint\":false,\"openWorldHint\":true}}"));
  }

  @ParameterizedTest
  @EnumSource
  void list_anyRevision_noCursorWhenAllFits(WireProfile profile) {
    Served served = ListedTool.returning(OBJECT).served();
    assertThat(served.result("tools/list", "{}", profile).has("nextCursor")).isFalse();
  }
}
