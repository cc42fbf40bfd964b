package ai.flashpoint.connect.it.failures;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.OwnPostgreSql;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database goes away under a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoDatabaseIT {

  private Server server;
  private Assistant assistant;
  private Tokens tokens;
  private Visitor visitor;

  @BeforeAll
  void stopTheDatabase() {
    try (OwnPostgreSql database = new OwnPostgreSql()) {
      server =
          database
              .under(Server.named("no-database"))
              .with("FLASHPOINT_DATABASE_GRACE", "PT5S")
              .importing(ImportFile.ofTwoTeams())
              .start();
      assistant = Assistant.registered(server, "Claude");
      tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
      visitor = new Visitor(server);
      visitor.signIn(visitor.open(server.at("/login")), Person.ADA);
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void TK15_refreshWithoutDatabase_isToldToComeBack() {
    comeBack(assistant.token(assistant.refreshing(tokens.refresh())));
  }

  @Test
  void refreshWithoutDatabase_keepsNoWorkerWaiting() {
    Instant before = Instant.now();

    assistant.token(assistant.refreshing(tokens.refresh()));

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void TK15_revocationWithoutDatabase_isToldToComeBack() {
    comeBack(
        Http.postForm(
            server.at("/oauth/revoke"),
            Map.of("token", tokens.refresh(), "client_id", assistant.clientId())));
  }

  @Test
  void TK15_registrationWithoutDatabase_isToldToComeBack() {
    comeBack(
        Http.postJson(
            server.at("/oauth/register"),
            Assistant.registration("Other", "http://127.0.0.1:4712/callback")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth/jwks",
        "/.well-known/oauth-authorization-server",
        "/.well-known/oauth-protected-resource/mcp"
      })
  void TK15_documentsWithoutDatabase_areThere(String path) {
    assertThat(Http.get(server.at(path)).status()).isEqualTo(200);
  }

  @Test
  void TK15_authorizeWithoutDatabase_showsNoStackTrace() {
    Answer answer = Http.get(assistant.address(assistant.request(Assistant.newPkce())));

    assertThat(answer.status()).isIn(303, 400, 500, 503);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account",
        "/reset?link=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/teams/acme-research",
        "/admin/sessions"
      })
  void pageWithoutDatabase_isAFailurePageWithAReference(String path) {
    Answer answer = visitor.open(server.at(path));

    assertThat(answer.status()).isIn(500, 503);
    assertThat(answer.body()).containsPattern("FP-\\w{4}-\\w{2}");
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/docs/tools-reference", "/docs/connect.md", "/llms.txt"})
  void textWithoutDatabase_isThere(String path) {
    assertThat(Http.get(server.at(path)).status()).isEqualTo(200);
  }

  @Test
  void TK15_callsBeyondTheGrace_areToldToComeBack() {
    ModernMcp mcp = new ModernMcp(server, tokens.access());
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    Answer answer = mcp.request("tools/list", Map.of()).http();
    while (answer.status() == 200 && Instant.now().isBefore(end)) {
      answer = mcp.request("tools/list", Map.of()).http();
    }

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  private static void comeBack(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
    assertThat(answer.header("Retry-After")).isPresent();
    assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
  }
}
