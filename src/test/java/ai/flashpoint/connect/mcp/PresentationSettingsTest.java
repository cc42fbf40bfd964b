package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SettingsReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationSettingsTest {

  @Test
  void introduce_defaults_ourPageAndMark() {
    assertThat(introduced(Map.of(), Given.PUBLIC, WireProfile.R2025_11_25))
        .isEqualTo(
            json(
                "{\"name\":\"flashpoint-acme\",\"title\":\"Flashpoint · Acme Ltd\","
                    + "\"version\":\"1.2.3\",\"description\":"
                    + "\"Works with the data of the team that was chosen at sign-in.\","
                    + "\"websiteUrl\":\"https://connect.example.com/\",\"icons\":[{\"src\":"
                    + "\"https://connect.example.com/assets/mark.png\",\"mimeType\":\"image/png\","
                    + "\"sizes\":[\"96x96\"]}]}"));
  }

  @Test
  void introduce_before20251125_nameTitleVersion() {
    assertThat(introduced(Map.of(), Given.PUBLIC, WireProfile.R2025_06_18))
        .isEqualTo(
            json(
                "{\"name\":\"flashpoint-acme\",\"title\":\"Flashpoint · Acme Ltd\","
                    + "\"version\":\"1.2.3\"}"));
  }

  @Test
  void introduce_configured_asConfigured() {
    ObjectNode json =
        introduced(
            Map.of(
                "flashpoint.mcp.description", "Northwind's surveys",
                "flashpoint.mcp.website", "https://www.example.com/help",
                "flashpoint.mcp.icon", "https://www.example.com/icon.png"),
            Given.PUBLIC,
            WireProfile.R2026_07_28);
    assertThat(json.path("description").asText()).isEqualTo("Northwind's surveys");
    assertThat(json.path("websiteUrl").asText()).isEqualTo("https://www.example.com/help");
    assertThat(json.path("icons"))
        .isEqualTo(json("[{\"src\":\"https://www.example.com/icon.png\"}]"));
  }

  @Test
  void icon_ourOriginWithoutTls_none() {
    assertThat(read(Map.of(), Given.LOCAL).icon()).isEmpty();
  }

  @Test
  void pageSize_nothing_200() {
    assertThat(read(Map.of(), Given.LOCAL).pageSize()).isEqualTo(200);
  }

  @Test
  void pageSize_zero_refused() {
    refused("flashpoint.mcp.page-size", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.com/", "/icon.png", "javascript:alert(1)", "https://", "x y"})
  void icon_noHttpsAddress_refused(String value) {
    refused("flashpoint.mcp.icon", value);
  }

  @Test
  void website_noHttpsAddress_refused() {
    refused("flashpoint.mcp.website", "example.com");
  }

  private static void refused(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value), Given.PUBLIC))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(key);
  }

  private static ObjectNode introduced(
      Map<String, String> values, PublicUrls urls, WireProfile profile) {
    return read(values, urls).identity("1.2.3").introduce(Given.CALLER, profile);
  }

  private static PresentationSettings read(Map<String, String> values, PublicUrls urls) {
    return PresentationSettings.from(
        new SettingsReader(key -> Optional.ofNullable(values.get(key))), urls, Brand.DEFAULT);
  }
}
