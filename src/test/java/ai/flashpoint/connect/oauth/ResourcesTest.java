package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {

  private static final Resources RESOURCES = new Resources(new PublicUrls("https://host.example"));
  private static final String OURS = "https://host.example/mcp";

  private static boolean areOurs(String... values) {
    return RESOURCES.areOurs(List.of(values));
  }

  @Test
  void areOurs_none_isThisServer() {
    assertThat(areOurs()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OURS,
        "https://host.example/mcp/",
        "HTTPS://HOST.Example:443/mcp/",
        "https://host.example/",
        "https://host.example",
        "https://host.example/mcp?utm_source=x"
      })
  void areOurs_spellingsOfThisServer_areRight(String value) {
    assertThat(areOurs(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/mcp",
        "https://host.example/mcp#x",
        "https://host.example/mcp#",
        "mcp",
        "/mcp",
        "//host.example/mcp",
        "https://host.example/mcp/../admin",
        "https://host.example/mcp/x",
        "https://host.example/MCP",
        "https://host.example//",
        "https://host.example/mcp//",
        "https://host.example/%6Dcp",
        "https://host.example.evil.example/mcp",
        "https://host.example@evil.example/mcp",
        "https://u@host.example/mcp",
        "https://host.example:8443/mcp",
        "http://host.example/mcp",
        "http://host.example:443/mcp",
        "https:host.example/mcp",
        "https://host.example/mcp x",
        "urn:host.example"
      })
  void areOurs_anythingElse_isForeign(String value) {
    assertThat(areOurs(value)).isFalse();
  }

  @Test
  void areOurs_oneGoodOneForeign_isForeign() {
    assertThat(areOurs(OURS, "https://other.example/mcp")).isFalse();
  }

  @Test
  void areOurs_twiceTheSame_isRight() {
    assertThat(areOurs(OURS, OURS)).isTrue();
  }
}
