package ai.flashpoint.connect.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An assistant that gives its tokens back (RFC 7009). */
@ExtendWith(Shared.class)
class RevocationIT {

  private final Server server;
  private Assistant assistant;
  private Tokens tokens;

  RevocationIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void connected() {
    assistant = Assistant.registered(server, "Claude");
    tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.NORTHWIND));
  }

  @Test
  void RV02_refreshToken_endsTheSessionWithTheNextCall() {
    assertThat(call()).isEqualTo(200);

    assertThat(revoke(tokens.refresh(), assistant.clientId()).status()).isEqualTo(200);

    assertThat(call()).isEqualTo(401);
    assertThat(assistant.token(assistant.refreshing(tokens.refresh())).status()).isEqualTo(400);
  }

  @Test
  void RV03_wrongHint_doesNotMatter() {
    Answer answer =
        Http.postForm(
            server.at("/oauth/revoke"),
            Map.of(
                "token",
                tokens.refresh(),
                "token_type_hint",
                "access_token",
                "client_id",
                assistant.clientId()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(call()).isEqualTo(401);
  }

  @Test
  void RV03_twice_isFine() {
    revoke(tokens.refresh(), assistant.clientId());

    assertThat(revoke(tokens.refresh(), assistant.clientId()).status()).isEqualTo(200);
  }

  @Test
  void RV03_unknownToken_isFine() {
    assertThat(revoke("never-issued", assistant.clientId()).status()).isEqualTo(200);
  }

  @Test
  void RV01_byAnotherClient_changesNothing() {
    Assistant other = Assistant.registered(server, "Other", "http://127.0.0.1:4712/another");

    revoke(tokens.refresh(), other.clientId());

    assertThat(call()).isEqualTo(200);
  }

  private int call() {
    return new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status();
  }

  private Answer revoke(String token, String client) {
    return Http.postForm(server.at("/oauth/revoke"), Map.of("token", token, "client_id", client));
  }
}
