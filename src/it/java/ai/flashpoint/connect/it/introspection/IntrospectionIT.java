package ai.flashpoint.connect.it.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers that ask about tokens (RFC 7662). */
@ExtendWith(Shared.class)
class IntrospectionIT {

  private final Server server;

  IntrospectionIT(Server server) {
    this.server = server;
  }

  private Answer introspect(String token) {
    return Http.postForm(
        server.at("/oauth/introspect"),
        Map.of(
            "token",
            token,
            "client_id",
            DeclaredClients.GATEWAY,
            "client_secret",
            DeclaredClients.SECRET));
  }

  private Tokens connected() {
    return Assistant.connected(server, Person.ADA, Person.ACME);
  }

  private void assertInactive(String token) {
    Answer answer = introspect(token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"active\":false}");
  }

  @Test
  void introspection_ofALivingAccessToken_tellsItsClaims() {
    Answer answer = introspect(connected().access());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.json().path("active").asBoolean()).isTrue();
    assertThat(answer.json().path("aud").asText()).isEqualTo(server.mcp());
    assertThat(answer.json().path("exp").isIntegralNumber()).isTrue();
    assertThat(answer.json().fieldNames())
        .toIterable()
        .contains("iss", "sub", "client_id", "scope", "iat", "jti", "token_type", "team_id");
  }

  @Test
  void introspection_isNotForBrowsers() {
    Answer answer = introspect("never-issued");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void introspection_ofARevokedToken_isInactive() {
    Assistant assistant = Assistant.registered(server, "Claude");
    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    Http.postForm(
        server.at("/oauth/revoke"),
        Map.of("token", tokens.refresh(), "client_id", assistant.clientId()));
    assertInactive(tokens.access());
  }

  @Test
  void RV04_withoutAuthentication_is401() {
    Answer answer = Http.postForm(server.at("/oauth/introspect"), Map.of("token", "x"));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void RV04_asPublicClient_is401() {
    Assistant open = Assistant.registered(server, "Claude");
    Answer answer =
        Http.postForm(
            server.at("/oauth/introspect"), Map.of("token", "x", "client_id", open.clientId()));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void RV05_anythingButAnAccessTokenForThisResource_isInactive() {
    assertInactive(connected().refresh());
  }
}
