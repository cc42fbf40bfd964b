package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.claiming;
import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.Given.modern;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModernExchangeTest {

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"flashpoint-acme\","
          + "\"title\":\"Flashpoint · Acme Ltd\",\"version\":\"1.2.3\"}}";

  @Test
  void discover_any_modernRevisionsOnly() {
    JsonNode result = result("server/discover");
    assertThat(result.path("supportedVersions")).isEqualTo(json("[\"2026-07-28\"]"));
    assertThat(result.path("capabilities")).isEqualTo(json("{\"tools\":{}}"));
    assertThat(result.path("instructions").asText()).contains("Acme Ltd");
    assertThat(result.path("cacheScope").asText()).isEqualTo("private");
    assertThat(result.has("serverInfo")).isFalse();
  }

  @Test
  void toolsList_any_cacheablePrivately() {
    JsonNode result = result("tools/list");
    assertThat(result.path("tools")).hasSize(1);
    assertThat(result.path("resultType").asText()).isEqualTo("complete");
    assertThat(result.path("ttlMs").asLong()).isEqualTo(60_000);
    assertThat(result.path("cacheScope").asText()).isEqualTo("private");
  }

  @Test
  void toolsCall_success_completeResult() {
    RpcAnswer answer = call("echo", "{\"a\":1}");
    assertThat(answer)
        .isEqualTo(
            RpcAnswer.of(
                200,
                json(
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"content\":[{\"type\":\"text\","
                        + "\"text\":\"{\\\"a\\\":1}\"}],\"structuredContent\":{\"a\":1},"
                        + "\"resultType\":\"complete\","
                        + META
                        + "}}")));
  }

  @Test
  void toolsCall_failure_completeErrorResult() {
    JsonNode result = call("fail", "{}").body().orElseThrow().path("result");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.path("resultType").asText()).isEqualTo("complete");
    assertThat(result.has("structuredContent")).isFalse();
  }

  @Test
  void toolsCall_unknownTool_inBand() {
    error(call("nope", "{}"), 200, -32602);
  }

  @Test
  void toolsCall_bug_inBandWithReference() {
    RpcAnswer answer = call("bug", "{}");
    error(answer, 200, -32603);
    assertThat(answer.body().orElseThrow().at("/error/data/reference").asText()).isNotEmpty();
  }

  @Test
  void toolsCall_errorThrown_inBandWithReference() {
    RpcAnswer answer = call("overflow", "{}");
    error(answer, 200, -32603);
    assertThat(answer.body().orElseThrow().at("/error/data/reference").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initialize",
        "ping",
        "logging/setLevel",
        "resources/subscribe",
        "resources/unsubscribe",
        "prompts/list",
        "made/up"
      })
  void method_notOfThisEra_notFound(String method) {
    error(answer(method, claiming(method, "")), 404, -32601);
  }

  @Test
  void request_unservedRevision_namesServedOnes() {
    RpcAnswer answer =
        FakeTools.exchange()
            .answer(
                Given.CALLER,
                Given.headers("MCP-Protocol-Version", "2031-01-01", "Mcp-Method", "tools/list"),
                Given.bytes(claiming("tools/list", "").replace("2026-07-28", "2031-01-01")));
    error(answer, 400, -32022);
    assertThat(answer.body().orElseThrow().at("/error/data"))
        .isEqualTo(json("{\"supported\":[\"2026-07-28\"],\"requested\":\"2031-01-01\"}"));
  }

  @Test
  void request_withoutEnvelope_namesMissingMembers() {
    RpcAnswer answer = answer("tools/list", Given.request("tools/list", "{}"));
    error(answer, 400, -32602);
    assertThat(answer.body().orElseThrow().at("/error/message").asText())
        .contains(Envelope.VERSION, Envelope.CAPABILITIES);
  }

  @Test
  void broken_modernHeader_noId() {
    assertThat(answer("tools/list", "{").body().orElseThrow().has("id")).isFalse();
  }

  private static RpcAnswer call(String name, String arguments) {
    String params = "\"name\":\"" + name + "\",\"arguments\":" + arguments + ",";
    return FakeTools.exchange()
        .answer(
            Given.CALLER, modern("tools/call", name), Given.bytes(claiming("tools/call", params)));
  }

  private static RpcAnswer answer(String method, String body) {
    return FakeTools.exchange().answer(Given.CALLER, modern(method), Given.bytes(body));
  }

  private static JsonNode result(String method) {
    RpcAnswer answer = answer(method, claiming(method, ""));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().orElseThrow().path("result");
  }

  private static void error(RpcAnswer answer, int status, int code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().orElseThrow().at("/error/code").asInt()).isEqualTo(code);
    assertThat(answer.body().orElseThrow().path("id").asInt()).isEqualTo(7);
  }
}
