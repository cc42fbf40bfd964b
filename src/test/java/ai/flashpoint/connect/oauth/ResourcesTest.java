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
    return RESOURCES.target(List.of(values)).isPresent();
  }

  @Test
  void target_none_isThisServer() {
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
  void target_spellingsOfThisServer_areRight(String value) {
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
  void target_anythingElse_isForeign(String value) {
    assertThat(areOurs(value)).isFalse();
  }

  @Test
  void target_oneGoodOneForeign_isForeign() {
    assertThat(areOurs(OURS, "https://other.example/mcp")).isFalse();
  }

  @Test
  void target_twiceTheSame_isRight() {
    assertThat(areOurs(OURS, OURS)).isTrue();
  }

  @Test
  void target_ofThisServer_namesNoTeam() {
    assertThat(RESOURCES.target(List.of(OURS))).contains(Resources.Target.ANY_TEAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/t/acme/mcp", "/t/acme/mcp/", "/t/acme/mcp?utm_source=x"})
  void target_ofATeam_namesIt(String path) {
    String value = OURS.replace("/mcp", path);
    assertThat(RESOURCES.target(List.of(value)).orElseThrow().teamSlug()).contains("acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/t//mcp",
        "/t/Acme/mcp",
        "/t/-a/mcp",
        "/t/a%2fb/mcp",
        "/t/../mcp",
        "/t/a",
        "/t/a/mcp/x",
        "/t/a/mcp//",
        "/x/t/a/mcp"
      })
  void target_noTeamsAddress_isForeign(String path) {
    assertThat(areOurs(OURS.replace("/mcp", path))).isFalse();
  }

  @Test
  void target_ofTwoTeams_isForeign() {
    assertThat(areOurs(OURS.replace("/mcp", "/t/a/mcp"), OURS.replace("/mcp", "/t/b/mcp")))
        .isFalse();
  }

  @Test
  void target_ofATeamAndOfAny_isForeign() {
    assertThat(areOurs(OURS, OURS.replace("/mcp", "/t/a/mcp"))).isFalse();
  }
}
