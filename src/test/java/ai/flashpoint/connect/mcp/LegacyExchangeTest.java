package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.json;
import static ai.flashpoint.connect.mcp.Given.legacy;
import static ai.flashpoint.connect.mcp.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyExchangeTest {

  private static final McpHeaders OLDEST = Given.headers();
  private static final McpHeaders NEWEST = legacy(LegacyRevision.R2025_11_25);

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, 2024-11-05",
    "2025-03-26, 2025-03-26",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "2026-07-28, 2025-11-25",
    "1.0, 2025-11-25"
  })
  void initialize_askedRevision_servedOne(String asked, String answered) {
    assertThat(result(initialize(asked), OLDEST).path("protocolVersion").asText())
        .isEqualTo(answered);
  }

  @Test
  void initialize_anyTeam_saysItsName() {
    JsonNode result = result(initialize("2025-06-18"), OLDEST);
    assertThat(result.path("serverInfo"))
        .isEqualTo(
            json(
                "{\"name\":\"flashpoint-acme\",\"title\":\"Flashpoint · Acme Ltd\","
                    + "\"version\":\"1.2.3\"}"));
    assertThat(result.path("instructions").asText()).contains("Acme Ltd", "Jane Doe", "member");
  }

  @Test
  void initialize_capabilities_toolsOnly() {
    assertThat(result(initialize("2025-06-18"), OLDEST).path("capabilities"))
        .isEqualTo(json("{\"tools\":{}}"));
  }

  @Test
  void initialize_noRevision_invalidParams() {
    error(request("initialize", "{}"), OLDEST, -32602);
  }

  @Test
  void ping_any_exactlyEmpty() {
    RpcAnswer answer = answer(request("ping", "{}"), NEWEST);
    assertThat(answer.body()).contains(json("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}"));
  }

  @Test
  void ping_textId_sameTypeBack() {
    String body = "{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"method\":\"ping\"}";
    assertThat(answer(body, NEWEST).body().orElseThrow().path("id").isTextual()).isTrue();
  }

  @Test
  void initialized_notification_acceptedWithoutBody() {
    RpcAnswer answer =
        answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", NEWEST);
    assertThat(answer).isEqualTo(RpcAnswer.accepted());
  }

  @Test
  void toolsList_newest_structured() {
    assertThat(result(request("tools/list", "{}"), NEWEST))
        .isEqualTo(
            json(
                "{\"tools\":[{\"name\":\"echo\",\"title\":\"Echo\","
                    + "\"description\":\"Says it again\",\"inputSchema\":{\"type\":\"object\"},"
                    + "\"outputSchema\":{\"type\":\"object\"},\"annotations\":{"
                    + "\"title\":\"Echo\",\"readOnlyHint\":true,\"destructiveHint\":false,"
                    + "\"idempotentHint\":true,\"openWorldHint\":false}}]}"));
  }

  @Test
  void toolsList_oldest_noOutputSchema() {
    JsonNode tool = result(request("tools/list", "{}"), OLDEST).path("tools").path(0);
    assertThat(tool.has("outputSchema")).isFalse();
    assertThat(tool.has("title")).isFalse();
  }

  @Test
  void toolsList_nullCursor_firstPage() {
    assertThat(result(request("tools/list", "{\"cursor\":null}"), NEWEST).path("tools")).hasSize(1);
  }

  @Test
  void toolsList_unknownCursor_invalidParams() {
    error(request("tools/list", "{\"cursor\":\"x\"}"), NEWEST, -32602);
  }

  @Test
  void toolsCall_newest_textAndStructure() {
    assertThat(result(call("echo", "{\"a\":1}"), NEWEST))
        .isEqualTo(
            json(
                "{\"content\":[{\"type\":\"text\",\"text\":\"{\\\"a\\\":1}\"}],"
                    + "\"structuredContent\":{\"a\":1}}"));
  }

  @Test
  void toolsCall_oldest_textOnly() {
    assertThat(result(call("echo", "{}"), OLDEST).has("structuredContent")).isFalse();
  }

  @Test
  void toolsCall_failure_errorResult() {
    JsonNode result = result(call("fail", "{}"), NEWEST);
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText()).isEqualTo("The survey is closed.");
  }

  @Test
  void toolsCall_unknownTool_invalidParams() {
    error(call("nope", "{}"), NEWEST, -32602);
  }

  @Test
  void toolsCall_noName_invalidParams() {
    error(request("tools/call", "{}"), NEWEST, -32602);
  }

  @Test
  void toolsCall_noArguments_empty() {
    assertThat(result(request("tools/call", "{\"name\":\"echo\"}"), NEWEST).path("isError"))
        .isEmpty();
  }

  @Test
  void toolsCall_arrayArguments_invalidParams() {
    error(call("echo", "[]"), NEWEST, -32602);
  }

  @Test
  void toolsCall_bug_referenceOnly() {
    JsonNode body = error(call("bug", "{}"), NEWEST, -32603);
    assertThat(body.toString()).doesNotContain(FakeTools.BUG);
    String reference = body.at("/error/data/reference").asText();
    assertThat(reference).isNotEmpty();
    assertThat(body.at("/error/message").asText()).contains(reference);
  }

  @Test
  void unknownMethod_any_inBand() {
    error(request("prompts/list", "{}"), NEWEST, -32601);
  }

  @Test
  void discover_withoutClaim_inBand() {
    error(request("server/discover", "{}"), OLDEST, -32601);
  }

  @Test
  void broken_oldRevision_idNull() {
    JsonNode body = answer("{", legacy(LegacyRevision.R2025_06_18)).body().orElseThrow();
    assertThat(body.path("id").isNull()).isTrue();
  }

  @Test
  void broken_newestRevision_noId() {
    assertThat(answer("{", NEWEST).body().orElseThrow().has("id")).isFalse();
  }

  @Test
  void malformed_readableId_echoed() {
    JsonNode body = answer("{\"jsonrpc\":\"1.0\",\"id\":\"q\"}", NEWEST).body().orElseThrow();
    assertThat(body.path("id").asText()).isEqualTo("q");
  }

  private static String initialize(String revision) {
    return request("initialize", "{\"protocolVersion\":\"" + revision + "\"}");
  }

  private static String call(String name, String arguments) {
    return request("tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
  }

  private static RpcAnswer answer(String body, McpHeaders headers) {
    return FakeTools.exchange().answer(Given.CALLER, headers, Given.bytes(body));
  }

  private static JsonNode result(String body, McpHeaders headers) {
    RpcAnswer answer = answer(body, headers);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().orElseThrow().path("result");
  }

  private static JsonNode error(String body, McpHeaders headers, int code) {
    RpcAnswer answer = answer(body, headers);
    JsonNode response = answer.body().orElseThrow();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(response.path("id").asInt()).isEqualTo(7);
    assertThat(response.at("/error/code").asInt()).isEqualTo(code);
    return response;
  }
}
