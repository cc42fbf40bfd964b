package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpSettingsTest {

  @Test
  void from_nothing_noOrigins() {
    assertThat(read("").allowedOrigins()).isEmpty();
  }

  @Test
  void from_list_eachOrigin() {
    assertThat(read("https://a.example, http://localhost:6274 ,").allowedOrigins())
        .containsExactlyInAnyOrder("https://a.example", "http://localhost:6274");
  }

  @Test
  void from_wildcard_refused() {
    assertThatThrownBy(() -> read("*"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("flashpoint.mcp.allowed-origins");
  }

  @Test
  void from_originWithPath_refused() {
    assertThatThrownBy(() -> read("https://a.example/")).isInstanceOf(InvalidSetting.class);
  }

  private static McpSettings read(String origins) {
    Map<String, String> values = Map.of("flashpoint.mcp.allowed-origins", origins);
    return McpSettings.from(new SettingsReader(key -> Optional.ofNullable(values.get(key))));
  }
}
