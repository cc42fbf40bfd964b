package ai.flashpoint.connect.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revision 2026-07-28, where every request stands alone. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModernEraIT {

  private final ModernMcp mcp;

  ModernEraIT(Server server) {
    mcp = new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.NORTHWIND).access());
  }

  @Test
  void discovery_asked_namesTheRevisionAndTheTools() {
    McpAnswer answer = mcp.request("server/discover", Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.result().path("supportedVersions").toString()).contains("2026-07-28");
    assertThat(answer.result().path("resultType").asText()).isEqualTo("complete");
    assertThat(answer.result().at("/capabilities/tools").isObject()).isTrue();
  }

  @Test
  void tools_listed_areCacheableForThisCallerOnly() {
    McpAnswer answer = mcp.request("tools/list", Map.of());

    assertThat(answer.result().path("ttlMs").isIntegralNumber()).isTrue();
    assertThat(answer.result().path("cacheScope").asText()).isEqualTo("private");
    assertThat(answer.message().path("id").asText()).isEqualTo("it-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "unknown/method"})
  void method_thatTheRevisionDoesNotHave_isAnswered404(String method) {
    McpAnswer answer = mcp.request(method, Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32601);
    assertThat(answer.message().path("id").asText()).isEqualTo("it-1");
  }

  @Test
  void header_thatContradictsTheBody_isRefused() {
    List<String> headers = mcp.headers("tools/call");

    McpAnswer answer = mcp.send(ModernMcp.body("tools/list", Map.of()), headers);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("code").asInt()).isEqualTo(-32020);
  }

  @Test
  void unknownTool_called_isRefusedInTheProtocol() {
    McpAnswer answer = mcp.call("no_such_tool", Map.of());

    assertThat(answer.error().path("code").asInt()).isEqualTo(-32602);
  }
}
