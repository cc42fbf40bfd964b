package ai.flashpoint.connect.it.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What HTTP carries around a modern request, and what of it does not matter. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportRulesIT {

  private static final Map<String, Object> LIST = ModernMcp.body("tools/list", Map.of());

  private final Server server;
  private final ModernMcp mcp;
  private final String token;

  TransportRulesIT(Server server) {
    this.server = server;
    this.token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    this.mcp = new ModernMcp(server, token);
  }

  private McpAnswer listed(String... more) {
    List<String> headers = new ArrayList<>(mcp.headers("tools/list"));
    headers.addAll(List.of(more));
    return mcp.send(LIST, headers);
  }

  private static void isTheList(McpAnswer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.result().path("tools").findValuesAsText("name")).contains("whoami");
  }

  @Test
  void answer_ofAnyRequest_isNeverStored() {
    assertThat(listed().http().header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void sessionId_onAModernRequest_isIgnoredAndNotSentBack() {
    McpAnswer answer = listed("Mcp-Session-Id", "of-another-server");

    isTheList(answer);
    assertThat(answer.http().header("Mcp-Session-Id")).isEmpty();
  }

  @Test
  void lastEventId_onAModernRequest_isIgnored() {
    isTheList(listed("Last-Event-ID", "17"));
  }

  @Test
  void traceContext_onAModernRequest_isTaken() {
    Map<String, Object> meta =
        Map.of(
            "io.modelcontextprotocol/protocolVersion",
            ModernMcp.REVISION,
            "io.modelcontextprotocol/clientCapabilities",
            Map.of(),
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "com.example/unknown",
            true);

    isTheList(listedWith(meta));
  }

  @Test
  void clientInfo_leftOut_isNotMissed() {
    Map<String, Object> meta =
        Map.of(
            "io.modelcontextprotocol/protocolVersion",
            ModernMcp.REVISION,
            "io.modelcontextprotocol/clientCapabilities",
            Map.of());

    isTheList(listedWith(meta));
  }

  private McpAnswer listedWith(Map<String, Object> meta) {
    Map<String, Object> body = new HashMap<>(LIST);
    body.put("params", Map.of("_meta", meta));
    return mcp.send(body, mcp.headers("tools/list"));
  }

  @Test
  void acceptHeader_leftOut_isAnsweredInJson() {
    Answer answer =
        Http.postJson(
            server.mcp(),
            LIST,
            "Authorization",
            "Bearer " + token,
            "MCP-Protocol-Version",
            ModernMcp.REVISION,
            "Mcp-Method",
            "tools/list");

    assertThat(answer.mediaType()).isEqualTo("application/json");
    isTheList(new McpAnswer(answer));
  }

  @Test
  void address_withASlashAtItsEnd_isTheSame() {
    Answer answer =
        Http.postJson(server.at("/mcp/"), LIST, mcp.headers("tools/list").toArray(String[]::new));

    isTheList(new McpAnswer(answer));
  }

  @Test
  void batch_inTheModernRevision_isRefused() {
    McpAnswer answer = mcp.send(List.of(LIST), mcp.headers("tools/list"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32600);
  }

  @Test
  void body_thatIsNoJsonByItsType_isRefused() {
    Answer answer =
        Http.post(
            server.mcp(), "text/plain", "{}", mcp.headers("tools/list").toArray(String[]::new));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void stateOfOneCall_onAnother_isAnErrorOfTheProtocol() {
    McpAnswer answer =
        mcp.request("tools/call", Map.of("name", "whoami", "requestState", "made-up"));

    assertThat(answer.error().path("code").asInt()).isEqualTo(-32602);
  }

  @Test
  void taskParameter_afterAHandshake_isIgnored() {
    McpAnswer answer =
        LegacyMcp.initialized(server, token)
            .request("tools/call", Map.of("name", "whoami", "task", Map.of("ttl", 60_000)));

    assertThat(answer.data().at("/team/name").asText()).isEqualTo(Person.ACME);
  }
}
