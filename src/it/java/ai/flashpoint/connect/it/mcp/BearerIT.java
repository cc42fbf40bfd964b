package ai.flashpoint.connect.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a token may and may not be brought to the endpoint. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BearerIT {

  private final Server server;
  private final ModernMcp mcp;

  BearerIT(Server server) {
    this.server = server;
    mcp = new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
  }

  @Test
  void JW01_noCredentials_bareChallenge() {
    bareChallenge(Http.postJson(server.mcp(), Map.of()));
  }

  @Test
  void JW01_basicCredentials_bareChallenge() {
    bareChallenge(Http.postJson(server.mcp(), Map.of(), "Authorization", "Basic YTpi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer "})
  void JW01_emptyBearer_bareChallenge(String header) {
    bareChallenge(Http.postJson(server.mcp(), Map.of(), "Authorization", header));
  }

  @Test
  void JW02_tokenInTheQuery_bareChallengeAndNotLogged() {
    bareChallenge(Http.postJson(server.mcp() + "?access_token=" + mcp.accessToken(), Map.of()));

    assertThat(server.printed()).doesNotContain(mcp.accessToken());
  }

  @Test
  void JW25_foreignOrigin_forbiddenEvenWithAToken() {
    Answer answer =
        Http.postJson(
            server.mcp(),
            Map.of(),
            "Origin",
            "https://evil.example",
            "Authorization",
            "Bearer " + mcp.accessToken());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void JW25_preflightOfAnAllowedOrigin_needsNoToken() {
    Answer answer = Http.method("OPTIONS", server.mcp(), "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(server.origin());
  }

  @Test
  void JW26_twoAuthorizationHeaders_badRequest() {
    String token = "Bearer " + mcp.accessToken();

    assertThat(status("Authorization", token, "Authorization", token)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER "})
  void JW27_schemeInAnyCase_works(String scheme) {
    List<String> headers = new ArrayList<>(mcp.headers("tools/list"));
    headers.set(headers.indexOf("Bearer " + mcp.accessToken()), scheme + mcp.accessToken());

    assertThat(mcp.send(ModernMcp.body("tools/list", Map.of()), headers).status()).isEqualTo(200);
  }

  private int status(String... headers) {
    return Http.postJson(server.mcp(), Map.of(), headers).status();
  }

  private static void bareChallenge(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers("WWW-Authenticate"))
        .singleElement()
        .asString()
        .startsWith("Bearer resource_metadata=")
        .doesNotContain("error");
  }
}
