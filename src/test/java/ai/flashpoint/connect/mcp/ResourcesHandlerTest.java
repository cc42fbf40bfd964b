package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_03_26;
import static ai.flashpoint.connect.mcp.WireProfile.R2025_11_25;
import static ai.flashpoint.connect.mcp.WireProfile.R2026_07_28;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesHandlerTest {

  private static final Served SERVED =
      Served.by(new ResourcesHandler(new FakeResources(), new Pages(200)));

  @Test
  void list_modern_allMembers() {
    assertThat(json(SERVED.result("resources/list", "{}", R2026_07_28).toString()))
        .isEqualTo(
            json(
                "{\"resources\":[{\"name\":\"newest\",\"title\":\"Newest\","
                    + "\"uri\":\"survey://newest\",\"description\":\"The newest survey\","
                    + "\"mimeType\":\"text/plain\",\"size\":5,"
                    + "\"icons\":[{\"src\":\"data:image/png;base64,AA==\"}],"
                    + "\"annotations\":{\"priority\":1.0}}]}"));
  }

  @Test
  void list_oldest_noTitleNoIcons() {
    assertThat(SERVED.result("resources/list", "{}", R2025_03_26).at("/resources/0"))
        .noneMatch(member -> member.isArray());
    assertThat(SERVED.result("resources/list", "{}", R2025_03_26).at("/resources/0").has("title"))
        .isFalse();
  }

  @Test
  void templates_modern_allMembers() {
    assertThat(SERVED.result("resources/templates/list", "{}", R2026_07_28))
        .isEqualTo(
            json(
                "{\"resourceTemplates\":[{\"name\":\"survey\",\"title\":\"Survey\","
                    + "\"uriTemplate\":\"survey://{id}\",\"mimeType\":\"text/csv\"}]}"));
  }

  @ParameterizedTest
  @EnumSource
  void read_text_contents(WireProfile profile) {
    assertThat(SERVED.result("resources/read", "{\"uri\":\"survey://newest\"}", profile))
        .isEqualTo(
            json(
                "{\"contents\":[{\"uri\":\"survey://newest\",\"mimeType\":\"text/plain\","
                    + "\"text\":\"hello\"}]}"));
  }

  @Test
  void read_bytes_blob() {
    String read =
        SERVED.result("resources/read", "{\"uri\":\"survey://bytes\"}", R2026_07_28).toString();
    assertThat(json(read).at("/contents/0/blob").asText()).isEqualTo("AQID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey://gone", "survey://empty", "", "../../etc/passwd", "\\u0000"})
  void read_unknownModern_invalidParamsWithUri(String uri) {
    SERVED
        .refuses("resources/read", "{\"uri\":\"" + uri + "\"}", R2026_07_28, -32602)
        .satisfies(
            failure ->
                assertThat(failure.data().orElseThrow())
                    .isEqualTo(json("{\"uri\":\"" + uri + "\"}")));
  }

  @Test
  void read_unknownLegacy_resourceNotFoundWithUri() {
    SERVED
        .refuses("resources/read", "{\"uri\":\"survey://gone\"}", R2025_11_25, -32002)
        .satisfies(
            failure ->
                assertThat(failure.data().orElseThrow())
                    .isEqualTo(json("{\"uri\":\"survey://gone\"}")));
  }

  @Test
  void read_noUri_invalidParams() {
    SERVED.refuses("resources/read", "{}", R2025_11_25, -32602);
  }

  @Test
  void read_numericUri_invalidParams() {
    SERVED.refuses("resources/read", "{\"uri\":7}", R2026_07_28, -32602);
  }

  @Test
  void subscribe_any_unknown() {
    SERVED.refuses("resources/subscribe", "{\"uri\":\"survey://newest\"}", R2025_11_25, -32601);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resources/list", "resources/templates/list"})
  void list_unknownCursor_invalidParams(String method) {
    SERVED.refuses(method, "{\"cursor\":\"\"}", R2026_07_28, -32602);
  }
}
