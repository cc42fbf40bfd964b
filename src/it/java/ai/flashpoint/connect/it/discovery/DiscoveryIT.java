package ai.flashpoint.connect.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assistant learns before it has any token. */
@ExtendWith(Shared.class)
class DiscoveryIT {

  private static final String RESOURCE = "/.well-known/oauth-protected-resource";
  private static final String AUTHORIZATION_SERVER = "/.well-known/oauth-authorization-server";

  private final Server server;

  DiscoveryIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {RESOURCE, RESOURCE + "/mcp", RESOURCE + "/mcp/"})
  void resourceMetadata_askedAtEachAddress_namesTheResourceExactly(String path) {
    Answer answer = Http.get(server.at(path), "MCP-Protocol-Version", "2025-11-25");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.json().path("resource").asText()).isEqualTo(server.mcp());
    assertThat(texts(answer, "authorization_servers")).containsExactly(server.origin());
    assertThat(texts(answer, "bearer_methods_supported")).containsExactly("header");
    assertThat(texts(answer, "scopes_supported")).containsExactly("mcp");
  }

  @Test
  void serverMetadata_asked_namesEveryEndpointOnTheIssuersOrigin() {
    Answer answer = Http.get(server.at(AUTHORIZATION_SERVER), "Accept", "application/json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    Map<String, String> endpoints =
        Map.of(
            "issuer", "",
            "authorization_endpoint", "/oauth/authorize",
            "token_endpoint", "/oauth/token",
            "registration_endpoint", "/oauth/register",
            "revocation_endpoint", "/oauth/revoke",
            "jwks_uri", "/oauth/jwks");
    endpoints.forEach(
        (member, path) ->
            assertThat(answer.json().path(member).asText())
                .as(member)
                .isEqualTo(server.origin() + path));
  }

  @Test
  void serverMetadata_asked_promisesWhatClientsInsistOn() {
    Answer answer = Http.get(server.at(AUTHORIZATION_SERVER));

    assertThat(texts(answer, "response_types_supported")).containsExactly("code");
    assertThat(texts(answer, "code_challenge_methods_supported")).containsExactly("S256");
    assertThat(texts(answer, "grant_types_supported"))
        .contains("authorization_code", "refresh_token");
    assertThat(texts(answer, "token_endpoint_auth_methods_supported")).contains("none");
    assertThat(answer.json().path("authorization_response_iss_parameter_supported").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {RESOURCE + "/mcp", AUTHORIZATION_SERVER})
  void metadata_asked_hasNoEmptyMember(String path) {
    Http.get(server.at(path))
        .json()
        .forEach(value -> assertThat(value.toString()).isNotIn("null", "\"\"", "[]", "{}"));
  }

  @Test
  void signingKeys_asked_arePublicOnly() {
    Answer answer = Http.get(server.at("/oauth/jwks"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("keys")).isNotEmpty();
    assertThat(answer.json().path("keys"))
        .allSatisfy(
            key -> {
              assertThat(key.fieldNames()).toIterable().contains("kid", "kty", "alg");
              assertThat(key.fieldNames()).toIterable().doesNotContain("d", "p", "q", "k");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/openid-configuration",
        "/.well-known/oauth-protected-resource/other",
        "/.well-known/nothing",
        "/register",
        "/oauth/nothing",
        "/oauth/application.wadl",
        "/.well-known/application.wadl"
      })
  void unknownAddress_asked_answers404(String path) {
    assertThat(Http.get(server.at(path)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void mcp_withoutToken_challengesWithTheAddressOfItsMetadata(String method) {
    Answer answer =
        Http.method(method, server.mcp(), "Accept", "application/json, text/event-stream");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer ")
        .contains("resource_metadata=\"" + server.at(RESOURCE + "/mcp") + "\"")
        .contains("scope=\"mcp\"")
        .doesNotContain("error=");
  }

  @Test
  void mcp_withSpoiltToken_saysInvalidToken() {
    Answer answer = Http.postJson(server.mcp(), Map.of(), "Authorization", "Bearer not.a.token");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow())
        .contains("error=\"invalid_token\"")
        .contains("resource_metadata=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "", "null"})
  void mcp_withoutTokenAndWithSpoiltBody_stillAsksForTheTokenFirst(String body) {
    assertThat(Http.post(server.mcp(), "application/json", body).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/oauth/revoke", "/oauth/register", "/mcp"})
  void machineEndpoint_givenNonsense_neverAnswersWithAPage(String path) {
    Answer answer = Http.post(server.at(path), "text/plain", "<nonsense>");

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.body()).doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/oauth/revoke", "/oauth/register"})
  void machineEndpoint_askedWithTheWrongMethod_neverAnswersWithAPage(String path) {
    Answer answer = Http.get(server.at(path));

    assertThat(answer.status()).isBetween(404, 405);
    assertThat(answer.body()).doesNotContain("<html");
  }

  private static List<String> texts(Answer answer, String member) {
    return Stream.of(answer.json().path(member))
        .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
        .map(com.fasterxml.jackson.databind.JsonNode::asText)
        .toList();
  }
}
