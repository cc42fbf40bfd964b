package ai.flashpoint.connect.it.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dynamic client registration (RFC 7591). */
@ExtendWith(Shared.class)
class RegistrationIT {

  private static final String REDIRECT = "http://localhost:3334/oauth/callback";

  private final Server server;

  RegistrationIT(Server server) {
    this.server = server;
  }

  @Test
  void registration_ofAPublicClient_echoesWhatIsInForceAndGivesNoSecret() {
    Answer answer = register(Assistant.registration("Claude", REDIRECT));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.json().path("client_id").asText()).matches("[A-Za-z0-9_-]+");
    assertThat(answer.json().path("redirect_uris").path(0).asText()).isEqualTo(REDIRECT);
    assertThat(answer.json().path("token_endpoint_auth_method").asText()).isEqualTo("none");
    assertThat(answer.json().has("client_secret")).isFalse();
    assertThat(answer.json()).noneMatch(value -> value.isNull());
  }

  @Test
  void registration_withMembersOfRealClients_ignoresWhatItDoesNotKnow() {
    Map<String, Object> request = new HashMap<>(Assistant.registration("MCP CLI Proxy", REDIRECT));
    request.put("client_uri", "https://github.com/geelen/mcp-remote");
    request.put("software_id", "2e6dc280-f3c3-4e01-99a7-8181dbd1d23d");
    request.put("software_version", "0.15.1");
    request.put("application_type", "native");
    request.put("scope", "mcp");
    request.put("resource", server.mcp());

    assertThat(register(request).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://assistant.example/callback",
        "https://assistant.example/callback#fragment",
        "data:text/html,x",
        "//assistant.example/callback"
      })
  void registration_withADangerousRedirect_isRefused(String redirect) {
    Answer answer = register(Assistant.registration("Evil", redirect));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_redirect_uri");
  }

  @Test
  void registration_withoutRedirect_isRefused() {
    Map<String, Object> request = new HashMap<>(Assistant.registration("None", REDIRECT));
    request.put("redirect_uris", List.of());

    assertThat(register(request).status()).isEqualTo(400);
  }

  @Test
  void registration_thatIsNotJson_isRefusedAsJson() {
    Answer answer =
        Http.post(server.at("/oauth/register"), "application/json", "{\"client_name\":");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client_metadata");
  }

  private Answer register(Map<String, Object> request) {
    return Http.postJson(server.at("/oauth/register"), request);
  }
}
