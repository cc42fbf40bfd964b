package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRuleTest {

  private static final McpSettings SETTINGS = new McpSettings(Set.of("https://tool.example.com"));

  private final OriginRule publicly = new OriginRule(Given.PUBLIC, SETTINGS);
  private final OriginRule locally = new OriginRule(Given.LOCAL, SETTINGS);

  @Test
  void check_noOrigin_passes() {
    assertThat(publicly.check(Given.head("POST"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://connect.example.com", "https://tool.example.com"})
  void allows_ownOrListed_true(String origin) {
    assertThat(publicly.allows(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "http://connect.example.com",
        "https://connect.example.com.evil.example",
        "https://connect.example.com:8443",
        "https://connect.example.com/",
        "http://localhost:6274"
      })
  void allows_anythingElse_false(String origin) {
    assertThat(publicly.allows(origin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:6274",
        "http://localhost",
        "https://localhost:8443",
        "http://127.0.0.1:5173",
        "http://[::1]:80"
      })
  void allows_loopbackWhenLoopback_true(String origin) {
    assertThat(locally.allows(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.evil.example",
        "http://localhost:6274.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evil.example/localhost",
        "ftp://localhost"
      })
  void allows_looksLikeLoopback_false(String origin) {
    assertThat(locally.allows(origin)).isFalse();
  }
}
