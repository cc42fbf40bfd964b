package ai.flashpoint.connect.it.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An operator who first let everybody in, then blocks two clients and lets nobody register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnedAwayIT {

  private Server server;
  private Assistant kept;
  private Assistant blocked;
  private Assistant.Code blockedsCode;
  private Tokens keptTokens;
  private Tokens blockedTokens;

  @BeforeAll
  void connectedBefore() {
    server = Server.named("turned-away").importing(ImportFile.ofTwoTeams()).start();
    kept = Assistant.registered(server, "Kept", "https://kept.example/cb");
    blocked = Assistant.registered(server, "Blocked", "https://blocked.example/cb");
    keptTokens = kept.redeemed(kept.authorized(Person.ADA, Person.ACME));
    blockedTokens = blocked.redeemed(blocked.authorized(Person.ADA, Person.ACME));
    blockedsCode = blocked.authorized(Person.ADA, Person.NORTHWIND);
    server
        .with("FLASHPOINT_CLIENTS_REGISTRATION", "off")
        .importing(
            ImportFile.ofTwoTeams().blocking(blocked.clientId()).blocking(DeclaredClients.GATEWAY))
        .restart();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private int call(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status();
  }

  private Answer authorize(Assistant assistant) {
    return new Visitor(server).open(assistant.address(assistant.request(Assistant.newPkce())));
  }

  private static void assertInvalidClient(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void registration_off_isNotOffered() {
    assertThat(Http.get(server.at("/.well-known/oauth-authorization-server")).json())
        .noneMatch(value -> value.asText().endsWith("/oauth/register"));
  }

  @Test
  void registration_off_isNotThere() {
    Answer answer =
        Http.postJson(
            server.at("/oauth/register"),
            Assistant.registration("Late", "https://late.example/cb"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.json().has("client_id")).isFalse();
  }

  @Test
  void registration_offForAProductThatIsKnown_isNotThereEither() {
    Answer answer =
        Http.postJson(
            server.at("/oauth/register"),
            Assistant.registration("Kept", "https://kept.example/cb"));
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void clientFromBefore_worksOn() {
    assertThat(call(keptTokens)).isEqualTo(200);
    assertThat(kept.redeemed(kept.authorized(Person.ADA, Person.ACME)).access()).isNotEmpty();
  }

  @Test
  void declaredClient_worksWithoutRegistration() {
    Answer answer =
        Http.postForm(
            server.at("/oauth/token"),
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                DeclaredClients.NIGHTLY,
                "client_secret",
                DeclaredClients.SECRET));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  @Test
  void JW18_tokenOfABlockedClient_isRefused() {
    assertThat(call(blockedTokens)).isEqualTo(401);
  }

  @Test
  void blockedClient_refreshing_isInvalidClient() {
    assertInvalidClient(blocked.token(blocked.refreshing(blockedTokens.refresh())));
  }

  @Test
  void blockedClient_exchangingACodeFromBefore_isInvalidClient() {
    assertInvalidClient(blocked.token(blocked.exchange(blockedsCode)));
  }

  @Test
  void blockedClient_authorizing_getsAPageAndNoRedirect() {
    Answer page = authorize(blocked);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.body()).doesNotContain("href=\"https://blocked.example");
  }

  @Test
  void blockedClient_pushing_isInvalidClient() {
    assertInvalidClient(
        Http.postForm(server.at("/oauth/par"), blocked.request(Assistant.newPkce())));
  }

  @Test
  void blockedClient_withItsRightSecret_isInvalidClient() {
    assertInvalidClient(
        Http.postForm(
            server.at("/oauth/introspect"),
            Map.of(
                "token",
                keptTokens.access(),
                "client_id",
                DeclaredClients.GATEWAY,
                "client_secret",
                DeclaredClients.SECRET)));
  }
}
