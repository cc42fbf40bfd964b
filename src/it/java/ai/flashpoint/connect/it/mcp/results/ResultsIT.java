package ai.flashpoint.connect.it.mcp.results;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.Mcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clients of each revision are told of the same tools. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsIT {

  private Server server;
  private String token;
  private ModernMcp modern;

  @BeforeAll
  void connected() {
    server =
        Server.named("many-kinds")
            .extendedBy(ManyKinds.class)
            .importing(ImportFile.ofTwoTeams())
            .start();
    token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    modern = new ModernMcp(server, token);
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void content_inTheModernRevision_isEachOfItsKind() {
    assertThat(kinds(modern))
        .containsExactly("text", "image", "audio", "resource_link", "resource");
  }

  @ParameterizedTest
  @CsvSource({"2025-03-26, text", "2025-06-18, resource_link", "2025-11-25, resource_link"})
  void link_inEachRevision_isWhatItsClientsKnow(String revision, String kind) {
    assertThat(kinds(legacy(revision))).containsExactly("text", "image", "audio", kind, "resource");
  }

  @Test
  void structure_ofAnyKind_isThereInTheModernRevision() {
    JsonNode result = modern.call("numbers", Map.of()).result();

    assertThat(result.path("structuredContent").toString()).isEqualTo("[1,2,3]");
    assertThat(result.at("/content/0/text").asText()).isEqualTo("[1,2,3]");
    assertThat(listed(modern, "numbers").at("/outputSchema/type").asText()).isEqualTo("array");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
  void structure_withoutAnObjectAtItsRoot_isTextOnlyAfterAHandshake(String revision) {
    Mcp legacy = legacy(revision);
    JsonNode result = legacy.call("numbers", Map.of()).result();

    assertThat(result.has("structuredContent")).isFalse();
    assertThat(result.at("/content/0/text").asText()).isEqualTo("[1,2,3]");
    assertThat(listed(legacy, "numbers").has("outputSchema")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
  void structure_withAnObjectAtItsRoot_isThereSince20250618(String revision) {
    boolean knows = !revision.equals("2025-03-26");
    Mcp legacy = legacy(revision);

    assertThat(legacy.call("whoami", Map.of()).result().has("structuredContent")).isEqualTo(knows);
    assertThat(listed(legacy, "whoami").has("outputSchema")).isEqualTo(knows);
  }

  @Test
  void scope_notGranted_isChallengedInTheModernRevision() {
    challenged(modern.call("guarded", Map.of()));
  }

  @Test
  void scope_notGranted_isChallengedAfterAHandshakeToo() {
    challenged(legacy("2025-11-25").call("guarded", Map.of()));
  }

  @Test
  void mirroredArgument_thatAgrees_isCalled() {
    assertThat(regional("Mcp-Param-Region", "=?base64?ZcO8?=", "eü").text()).contains("in eü");
  }

  @Test
  void mirroredArgument_thatDiffers_isAHeaderMismatch() {
    McpAnswer answer = regional("Mcp-Param-Region", "us", "eu");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32020);
  }

  @Test
  void mirroredArgument_withoutItsHeader_isAHeaderMismatch() {
    McpAnswer answer = modern.call("regional", Map.of("region", "eu"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32020);
  }

  @Test
  void mirroredArgument_afterAHandshake_needsNoHeader() {
    assertThat(legacy("2025-11-25").call("regional", Map.of("region", "eu")).text())
        .contains("in eu");
  }

  private McpAnswer regional(String header, String value, String region) {
    Map<String, ?> params = Map.of("name", "regional", "arguments", Map.of("region", region));
    List<String> headers = new ArrayList<>(modern.headers("tools/call"));
    headers.addAll(List.of("Mcp-Name", "regional", header, value));
    return modern.send(ModernMcp.body("tools/call", params), headers);
  }

  private static void challenged(McpAnswer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.http().header("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer ")
        .contains("error=\"insufficient_scope\"", "vault", "mcp", "resource_metadata=");
  }

  private Mcp legacy(String revision) {
    return LegacyMcp.initialized(server, token, revision);
  }

  private static JsonNode listed(Mcp mcp, String name) {
    for (JsonNode tool : mcp.request("tools/list", Map.of()).result().path("tools")) {
      if (tool.path("name").asText().equals(name)) {
        return tool;
      }
    }
    throw new AssertionError("no tool " + name);
  }

  private static List<String> kinds(Mcp mcp) {
    List<String> kinds = new ArrayList<>();
    mcp.call("all_kinds", Map.of())
        .result()
        .path("content")
        .forEach(block -> kinds.add(block.path("type").asText()));
    return kinds;
  }
}
