package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorsTest {

  @Test
  void mark_noOrigin_anyone() {
    assertThat(marked())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .doesNotContainKey("Vary");
  }

  @Test
  void mark_allowedOrigin_echoed() {
    assertThat(marked("Origin", "https://connect.example.com"))
        .containsEntry("Access-Control-Allow-Origin", "https://connect.example.com")
        .containsEntry("Vary", "Origin")
        .doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @Test
  void mark_foreignOrigin_notEchoed() {
    assertThat(marked("Origin", "https://evil.example"))
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void mark_always_exposesChallenge() {
    assertThat(marked().get("Access-Control-Expose-Headers")).startsWith("WWW-Authenticate, ");
  }

  @Test
  void preflight_any_methodsAndHeaders() {
    assertThat(preflight())
        .containsEntry("Access-Control-Allow-Methods", "POST, GET, DELETE, OPTIONS")
        .containsEntry("Access-Control-Max-Age", "7200");
    assertThat(preflight().get("Access-Control-Allow-Headers"))
        .contains("Authorization", "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name");
  }

  @Test
  void preflight_parameterHeader_allowed() {
    assertThat(
            preflight("Access-Control-Request-Headers", "authorization,mcp-param-region,x-other")
                .get("Access-Control-Allow-Headers"))
        .endsWith(", mcp-param-region");
  }

  @Test
  void preflight_otherMethod_none() {
    assertThat(Cors.preflight(head("POST"))).isEmpty();
  }

  private static Map<String, String> preflight(String... headers) {
    return Cors.preflight(head("OPTIONS", headers)).orElseThrow().headers();
  }

  private static Map<String, String> marked(String... headers) {
    Map<String, String> answer = new HashMap<>();
    new Cors(new OriginRule(Given.PUBLIC, new McpSettings(Set.of())))
        .mark(head("POST", headers), answer::put);
    return answer;
  }
}
