package ai.flashpoint.connect.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The revisions with a handshake. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegacyEraIT {

  private final Server server;
  private final String token;

  LegacyEraIT(Server server) {
    this.server = server;
    token = Assistant.connected(server, Person.ADA, Person.ACME).access();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
  void handshake_inAServedRevision_isAnsweredInIt(String revision) {
    LegacyMcp mcp = LegacyMcp.initialized(server, token, revision);

    assertThat(mcp.initialized().result().path("protocolVersion").asText()).isEqualTo(revision);
    assertThat(mcp.initialized().result().at("/serverInfo/name").asText()).isNotEmpty();
    assertThat(mcp.initialized().result().at("/capabilities/tools").isObject()).isTrue();
    assertThat(mcp.request("tools/list", Map.of()).result().path("tools")).isNotEmpty();
  }

  @Test
  void handshake_inAnUnknownRevision_isAnsweredInTheNewestOfItsEra() {
    McpAnswer answer = LegacyMcp.initialized(server, token, "1999-01-01").initialized();

    assertThat(answer.result().path("protocolVersion").asText()).isEqualTo("2025-11-25");
  }

  @Test
  void ping_afterTheHandshake_isAnsweredEmpty() {
    assertThat(LegacyMcp.initialized(server, token).request("ping", Map.of()).result()).isEmpty();
  }

  @Test
  void JW32_handshakeOfAnotherConnection_isNotFound() {
    String victims = sessionOf(LegacyMcp.initialized(server, token));

    for (Person person : List.of(Person.BOB, Person.ADA)) {
      String others = Assistant.connected(server, person, Person.ACME).access();
      notFound(whoami(others, victims));
    }
    assertThat(whoami(token, victims).status()).isEqualTo(200);
  }

  @Test
  void JW32_handshakeThatNeverWas_isNotFound() {
    String own = sessionOf(LegacyMcp.initialized(server, token));

    notFound(whoami(token, own.substring(1)));
    notFound(whoami(token, "never-was"));
  }

  private static String sessionOf(LegacyMcp mcp) {
    return mcp.initialized().http().header("Mcp-Session-Id").orElseThrow();
  }

  private Answer whoami(String accessToken, String session) {
    return Http.postJson(
        server.mcp(),
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            1,
            "method",
            "tools/call",
            "params",
            Map.of("name", "whoami", "arguments", Map.of())),
        "Authorization",
        "Bearer " + accessToken,
        "Accept",
        "application/json, text/event-stream",
        "MCP-Protocol-Version",
        "2025-11-25",
        "Mcp-Session-Id",
        session);
  }

  private static void notFound(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("result", Person.ACME, "@");
  }

  @Test
  void unknownMethod_called_isAnsweredAsSuchUnderItsId() {
    McpAnswer answer = LegacyMcp.initialized(server, token).request("no/such", Map.of());

    assertThat(answer.error().path("code").asInt()).isEqualTo(-32601);
    assertThat(answer.message().path("id").isInt()).isTrue();
  }

  @Test
  void stream_askedFor_isDeclinedWith405() {
    Answer answer =
        Http.get(server.mcp(), "Authorization", "Bearer " + token, "Accept", "text/event-stream");

    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void body_thatIsNotJson_isAParseError() {
    Answer answer =
        Http.post(
            server.mcp(),
            "application/json",
            "{\"jsonrpc\":",
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/json, text/event-stream");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32700);
  }

  @Test
  void page_ofAnotherOrigin_mayNotCall() {
    Answer answer =
        Http.postJson(
            server.mcp(),
            Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"),
            "Authorization",
            "Bearer " + token,
            "Origin",
            "http://evil.example.com");

    assertThat(answer.status()).isEqualTo(403);
  }
}
