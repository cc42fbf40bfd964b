package ai.flashpoint.connect.it.serviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.ClientAssertion;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services that an operator declared (client credentials, private_key_jwt). */
@ExtendWith(Shared.class)
class ServiceClientIT {

  private final Server server;

  ServiceClientIT(Server server) {
    this.server = server;
  }

  private Answer token(Map<String, String> credentials) {
    Map<String, String> form = new LinkedHashMap<>(credentials);
    form.put("grant_type", "client_credentials");
    return Http.postForm(server.at("/oauth/token"), form);
  }

  private Answer bySecret() {
    return token(
        Map.of("client_id", DeclaredClients.NIGHTLY, "client_secret", DeclaredClients.SECRET));
  }

  private Answer byAssertion(String signed) {
    return token(ClientAssertion.parameters(signed));
  }

  private ClientAssertion assertion() {
    return ClientAssertion.of(DeclaredClients.SIGNER, server.origin(), DeclaredClients.KEY);
  }

  private void assertRefused(Consumer<Map<String, Object>> spoil) {
    ClientAssertion assertion = assertion();
    spoil.accept(assertion.claims());
    assertInvalidClient(byAssertion(assertion.signed()));
  }

  private static void assertInvalidClient(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
  }

  private static String session(Answer answer) {
    String payload = answer.json().path("access_token").asText().split("\\.", 3)[1];
    return ai.flashpoint.connect.it.wire.Wire.read(new Base64URL(payload).decodeToString())
        .path("sid")
        .asText();
  }

  @Test
  void token_bySecret_isWithoutRefreshToken() {
    Answer answer = bySecret();
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.json().has("refresh_token")).isFalse();
    assertThat(answer.json().path("expires_in").isInt()).isTrue();
  }

  @Test
  void call_withItsToken_isTheAgents() {
    ModernMcp mcp = new ModernMcp(server, bySecret().json().path("access_token").asText());
    String answer =
        mcp.request("tools/call", Map.of("name", "whoami", "arguments", Map.of())).toString();
    assertThat(answer).contains(DeclaredClients.AGENT).contains("Acme Research");
  }

  @Test
  void secondToken_isOfTheSameSession() {
    assertThat(session(bySecret())).isNotEmpty().isEqualTo(session(bySecret()));
  }

  @Test
  void token_byAssertion_isGiven() {
    Answer answer = byAssertion(assertion().signed());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Test
  void token_byAssertionForTheTokenEndpointInAList_isGiven() {
    ClientAssertion assertion = assertion();
    assertion.claims().put("aud", java.util.List.of(server.at("/oauth/token")));
    assertThat(byAssertion(assertion.signed()).status()).isEqualTo(200);
  }

  @Test
  void TK09_anotherAudience_isInvalidClient() {
    assertRefused(claims -> claims.put("aud", "https://other.example"));
  }

  @Test
  void TK09_twoAudiences_isInvalidClient() {
    assertRefused(
        claims -> claims.put("aud", java.util.List.of(server.origin(), "https://other.example")));
  }

  @Test
  void TK09_expired_isInvalidClient() {
    assertRefused(claims -> claims.put("exp", java.time.Instant.now().getEpochSecond() - 1));
  }

  @Test
  void TK09_validForAYear_isInvalidClient() {
    assertRefused(
        claims -> claims.put("exp", java.time.Instant.now().getEpochSecond() + 31_536_000));
  }

  @Test
  void TK09_withoutJti_isInvalidClient() {
    assertRefused(claims -> claims.remove("jti"));
  }

  @Test
  void TK09_issuerIsNotTheSubject_isInvalidClient() {
    assertRefused(claims -> claims.put("iss", DeclaredClients.NIGHTLY));
  }

  @Test
  void TK09_usedTwice_isInvalidClient() {
    String signed = assertion().signed();
    assertThat(byAssertion(signed).status()).isEqualTo(200);
    assertInvalidClient(byAssertion(signed));
  }

  @Test
  void TK09_signedByAnotherKey_isInvalidClient() {
    ClientAssertion own = assertion();
    assertInvalidClient(
        byAssertion(new ClientAssertion(DeclaredClients.newKey("key-1"), own.claims()).signed()));
  }

  @Test
  void TK09_unsigned_isInvalidClient() {
    String[] parts = assertion().signed().split("\\.", 3);
    assertInvalidClient(byAssertion(Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + "."));
  }

  @Test
  void TK09_hmacOverThePublicKey_isInvalidClient() throws Exception {
    var header =
        new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.HS256)
            .keyID("key-1")
            .build();
    var object =
        new com.nimbusds.jose.JWSObject(
            header,
            new com.nimbusds.jose.Payload(
                ai.flashpoint.connect.it.wire.Wire.write(assertion().claims())));
    object.sign(
        new com.nimbusds.jose.crypto.MACSigner(DeclaredClients.KEY.toPublicJWK().toJSONString()));
    assertInvalidClient(byAssertion(object.serialize()));
  }

  @Test
  void TK10_assertionOfAPublicClient_isInvalidClient() {
    Assistant open = Assistant.registered(server, "Claude");
    assertInvalidClient(
        byAssertion(
            ClientAssertion.of(open.clientId(), server.origin(), DeclaredClients.KEY).signed()));
  }

  @Test
  void TK12_registeredPublicClient_isUnauthorized() {
    Answer answer = token(Map.of("client_id", Assistant.registered(server, "Claude").clientId()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("unauthorized_client");
  }

  @Test
  void TK12_declaredClientWithoutAgent_isUnauthorized() {
    JsonNode answer =
        token(Map.of("client_id", DeclaredClients.GATEWAY, "client_secret", DeclaredClients.SECRET))
            .json();
    assertThat(answer.path("error").asText()).isEqualTo("unauthorized_client");
  }

  @Test
  void TK09_keyIdOfAnotherClient_isInvalidClient() {
    ECKey theirs = DeclaredClients.newKey("theirs");
    String other = registeredWith(theirs);
    Answer own = byAssertion(ClientAssertion.of(other, server.origin(), theirs).signed());
    assertThat(own.json().path("error").asText()).isEqualTo("unauthorized_client");

    assertInvalidClient(byAssertion(new ClientAssertion(theirs, assertion().claims()).signed()));
  }

  /** A client that may not have tokens of its own, but whose signature counts. */
  private String registeredWith(ECKey key) {
    Map<String, Object> registration =
        new LinkedHashMap<>(Assistant.registration("Signs", "https://signs.example/cb"));
    registration.put("token_endpoint_auth_method", "private_key_jwt");
    registration.put("jwks", new JWKSet(key).toJSONObject(true));
    return Http.postJson(server.at("/oauth/register"), registration)
        .json()
        .required("client_id")
        .asText();
  }
}
