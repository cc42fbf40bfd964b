package ai.flashpoint.connect.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may ask for tokens; an authenticated client that asks for nonsense hears invalid_grant. */
@ExtendWith(Shared.class)
class ClientAuthenticationIT {

  private final Server server;

  ClientAuthenticationIT(Server server) {
    this.server = server;
  }

  private Answer ask(Map<String, String> credentials, String... headers) {
    Map<String, String> form = new HashMap<>(credentials);
    form.putIfAbsent("grant_type", "refresh_token");
    form.put("refresh_token", "never-issued");
    return Http.postForm(server.at("/oauth/token"), form, headers);
  }

  private static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((id + ":" + secret).getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertError(Answer answer, int status, String error) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.json()).noneMatch(value -> value.isNull());
  }

  @Test
  void TK01_get_is405AsJson() {
    Answer answer = Http.get(server.at("/oauth/token"));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.mediaType()).isEqualTo("application/json");
  }

  @Test
  void TK02_unknownClient_isInvalidClient() {
    assertError(ask(Map.of("client_id", "nobody")), 401, "invalid_client");
  }

  @Test
  void TK03_wrongSecretByBasic_isChallenged() {
    Answer answer = ask(Map.of(), "Authorization", basic(DeclaredClients.GATEWAY, "wrong-secret"));
    assertError(answer, 401, "invalid_client");
    assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Basic");
  }

  @Test
  void TK04_confidentialClientWithoutAuthentication_isInvalidClient() {
    assertError(ask(Map.of("client_id", DeclaredClients.GATEWAY)), 401, "invalid_client");
  }

  @Test
  void TK05_basicAndBodySecret_isInvalidRequest() {
    assertError(
        ask(
            Map.of("client_secret", DeclaredClients.SECRET),
            "Authorization",
            basic(DeclaredClients.GATEWAY, DeclaredClients.SECRET)),
        400,
        "invalid_request");
  }

  @Test
  void TK06_basicOfOneAndBodyOfAnother_isInvalidRequest() {
    assertError(
        ask(
            Map.of("client_id", DeclaredClients.NIGHTLY),
            "Authorization",
            basic(DeclaredClients.GATEWAY, DeclaredClients.SECRET)),
        400,
        "invalid_request");
  }

  @Test
  void TK07_publicClientWithASecret_isInvalidClient() {
    String open = Assistant.registered(server, "Claude").clientId();
    assertError(
        ask(Map.of("client_id", open, "client_secret", DeclaredClients.SECRET)),
        401,
        "invalid_client");
  }

  @Test
  void TK08_rawBasic_isAccepted() {
    assertError(
        ask(Map.of(), "Authorization", basic(DeclaredClients.GATEWAY, DeclaredClients.SECRET)),
        400,
        "invalid_grant");
  }

  @Test
  void TK08_formEncodedBasic_isAccepted() {
    assertError(
        ask(
            Map.of(),
            "Authorization",
            basic(DeclaredClients.GATEWAY, DeclaredClients.SECRET.replace("-", "%2D"))),
        400,
        "invalid_grant");
  }

  @Test
  void TK11_passwordGrant_isUnsupported() {
    String open = Assistant.registered(server, "Claude").clientId();
    assertError(
        ask(Map.of("client_id", open, "grant_type", "password")), 400, "unsupported_grant_type");
  }

  @Test
  void TK11_hugeGrantType_isRefused() {
    String open = Assistant.registered(server, "Claude").clientId();
    assertError(
        ask(Map.of("client_id", open, "grant_type", "x".repeat(10_000))),
        400,
        "unsupported_grant_type");
  }

  @Test
  void TK13_hugeBody_is413() {
    assertError(ask(Map.of("client_id", "x".repeat(100_000))), 413, "invalid_request");
  }

  @Test
  void TK11_noGrantType_isInvalidRequest() {
    String open = Assistant.registered(server, "Claude").clientId();
    assertError(ask(Map.of("client_id", open, "grant_type", "")), 400, "invalid_request");
  }

  @Test
  void TK13_fiveMegabytes_are413() {
    assertError(ask(Map.of("client_id", "x".repeat(5_000_000))), 413, "invalid_request");
  }

  @Test
  void TK13_tenThousandParameters_areRefused() {
    String body = "&a=b".repeat(10_000);
    assertError(
        Http.post(server.at("/oauth/token"), "application/x-www-form-urlencoded", body),
        413,
        "invalid_request");
  }

  @Test
  void TK13_deepPercentEncoding_isDecodedOnce() {
    String deep = "%" + "25".repeat(5_000) + "41";
    Answer answer =
        Http.post(
            server.at("/oauth/token"),
            "application/x-www-form-urlencoded",
            "grant_type=refresh_token&refresh_token=x&client_id=" + deep);
    assertError(answer, 401, "invalid_client");
  }
}
