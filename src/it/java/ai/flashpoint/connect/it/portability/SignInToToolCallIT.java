package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Callback;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.wire.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product's promise in one walk; it must hold on every server and every database. */
@ExtendWith(Shared.class)
class SignInToToolCallIT {

  private final Server server;

  SignInToToolCallIT(Server server) {
    this.server = server;
  }

  @Test
  void person_withAnAssistant_signsInPicksATeamWorksAndDisconnects() {
    Assistant assistant;
    Tokens tokens;
    try (Callback callback = new Callback();
        Browser.Profile profile = Browser.fresh()) {
      assistant = Assistant.registered(server, "Claude", callback.redirectUri());
      Pkce pkce = Assistant.newPkce();
      URI back =
          profile.approve(
              assistant.address(assistant.request(pkce)),
              Person.ADA,
              Person.NORTHWIND,
              callback.redirectUri());
      tokens = assistant.redeemed(assistant.codeFrom(back, pkce));
    }

    LegacyMcp legacy = LegacyMcp.initialized(server, tokens.access());
    ModernMcp modern = new ModernMcp(server, tokens.access());
    JsonNode whoami = legacy.whoami();
    assertThat(whoami.at("/user/email").asText()).isEqualTo(Person.ADA.email());
    assertThat(whoami.at("/team/name").asText()).isEqualTo(Person.NORTHWIND);
    assertThat(whoami.path("role").asText()).isEqualTo("member");
    assertThat(modern.whoami()).isEqualTo(whoami);

    Map<String, Object> question = Map.of("text", "Which server?", "kind", "open_text");
    String survey =
        legacy
            .data("create_survey", Map.of("title", "Portable", "questions", List.of(question)))
            .required("id")
            .asText();
    assertThat(modern.data("list_surveys", Map.of()).toString()).contains(survey);

    Tokens next = assistant.refreshed(tokens.refresh());
    assertThat(new ModernMcp(server, next.access()).whoami().path("session"))
        .isEqualTo(whoami.path("session"));

    Http.postForm(
        server.at("/oauth/revoke"),
        Map.of("token", next.refresh(), "client_id", assistant.clientId()));
    assertThat(modern.request("tools/list", Map.of()).status()).isEqualTo(401);
  }
}
