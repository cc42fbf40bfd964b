package ai.flashpoint.connect.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Limits as sources on the internet meet them, named by a trusted proxy. What uses up a limit of
 * all comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitsIT {

  private static final String REDIRECT = "http://localhost:3334/oauth/callback";

  private static Server server;

  @BeforeAll
  static void start() {
    server =
        Server.named("limits")
            .importing(ImportFile.ofTwoTeams())
            .with("FLASHPOINT_TRUSTED_PROXIES", "127.0.0.0/8,::1")
            // Low enough for a slow machine to use up before more is allowed
            .with("FLASHPOINT_LIMITS_REGISTER_TOTAL", "120")
            .with("FLASHPOINT_LIMITS_REGISTER_KNOWN", "60")
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer register(String name, String source) {
    return Http.postJson(
        server.at("/oauth/register"),
        Assistant.registration(name, REDIRECT),
        "X-Forwarded-For",
        source);
  }

  private static Answer authorize(String source) {
    return Http.get(server.at("/oauth/authorize"), "X-Forwarded-For", source);
  }

  @Test
  void WA22_noncesOfOneSource_areLimited() {
    Answer answer = nonce();
    int allowed = 0;
    // One more is allowed every two seconds
    for (; allowed < 200 && answer.status() == 200; allowed++) {
      answer = nonce();
    }

    assertThat(allowed).isGreaterThanOrEqualTo(30);
    later(answer);
  }

  private static Answer nonce() {
    return Http.postJson(
        server.at("/oauth/wallet/nonce"),
        Map.of("address", "0x0000000000000000000000000000000000000001"),
        "X-Forwarded-For",
        "203.0.113.77");
  }

  @Test
  void RG02_randomNames_get429AfterABurst() {
    int limited = 0;
    Answer last = null;
    for (int i = 0; i < 200 && limited == 0; i++) {
      last = register("Random " + i, "198.51.100.1");
      limited = last.status() == 429 ? i : 0;
    }

    assertThat(limited).isGreaterThanOrEqualTo(20);
    assertThat(last.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
    assertThat(last.json().path("error").asText()).isEqualTo("temporarily_unavailable");
    // A product that is known already, and somebody else
    assertThat(register("Random 0", "198.51.100.1").status()).isEqualTo(201);
    assertThat(register("Other", "198.51.100.2").status()).isEqualTo(201);
  }

  @Test
  void RG02_entriesInFrontOfTheProxys_doNotHideTheSource() {
    int limited = 0;
    for (int i = 0; i < 200 && limited == 0; i++) {
      limited = register("Hidden " + i, "192.0.2." + i + ", 198.51.100.3").status() == 429 ? i : 0;
    }

    assertThat(limited).isGreaterThanOrEqualTo(20);
  }

  @Test
  void authorize_tooOften_isAPageThatSaysSo() {
    Answer answer = authorize("198.51.100.4");
    for (int i = 0; i < 800 && answer.status() != 429; i++) {
      answer = authorize("198.51.100.4");
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  @Test
  void HD01_headersThatRewriteRequests_areIgnored() {
    Answer answer =
        Http.get(
            server.at("/.well-known/oauth-authorization-server"),
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "evil.example",
            "X-Original-URL",
            "/oauth/token",
            "X-HTTP-Method-Override",
            "DELETE");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("issuer").asText()).isEqualTo(server.origin());
  }

  private static Answer post(String endpoint, Map<String, String> form, String source) {
    return Http.postForm(server.at("/oauth/" + endpoint), form, "X-Forwarded-For", source);
  }

  private static void later(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(429);
    assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
    assertThat(answer.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void refresh_tooOften_mustWaitAndUsesNothingUp() {
    Assistant assistant = Assistant.registered(server, "Refresher");
    Tokens tokens = assistant.redeemed(assistant.authorized(Person.ADA, Person.ACME));
    Answer answer = null;
    int refreshed = 0;
    for (int i = 0; i < 100 && (answer == null || answer.status() == 200); i++) {
      answer = post("token", assistant.refreshing(tokens.refresh()), "198.51.100.10");
      if (answer.status() == 200) {
        tokens = Tokens.from(answer);
        refreshed++;
      }
    }

    assertThat(refreshed).isGreaterThanOrEqualTo(10);
    later(answer);
    // From the own network nothing is limited: the token is as good as before
    assertThat(assistant.refreshed(tokens.refresh()).access()).isNotEmpty();
  }

  @Test
  void failures_tooMany_mustWaitAtEveryEndpoint() {
    Assistant assistant = Assistant.registered(server, "Guesser");
    Map<String, String> guess = assistant.refreshing("guessed");
    Map<String, String> secret =
        Map.of("client_id", assistant.clientId(), "client_secret", "guessed", "token", "any");
    for (String endpoint : List.of("revoke", "introspect")) {
      Answer answer = null;
      // One more is allowed every two seconds, perhaps just between the two
      for (int i = 0; i < 10 && (answer == null || answer.status() != 429); i++) {
        later(guessedOften(guess));
        answer = post(endpoint, secret, "198.51.100.11");
      }
      later(answer);
    }
    assertThat(post("token", guess, "198.51.100.12").status()).isEqualTo(400);
  }

  private static Answer guessedOften(Map<String, String> guess) {
    Answer answer = post("token", guess, "198.51.100.11");
    for (int i = 0; i < 400 && answer.status() == 400; i++) {
      answer = post("token", guess, "198.51.100.11");
    }
    return answer;
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void newClients_fromEverywhere_areLimitedTogether() {
    int limited = 0;
    for (int i = 0; i < 3000 && limited == 0; i++) {
      String source = "203.0." + i / 15 + ".1";
      limited = register("Everywhere " + i, source).status() == 429 ? i : 0;
    }

    assertThat(limited).isPositive();
    // Whoever is known is not held up
    assertThat(register("Everywhere 0", "203.0.113.77").status()).isEqualTo(201);
  }

  @Test
  void RG01_floodOfOneProduct_isOneClientAndIsLimited() {
    Set<String> ids = new HashSet<>();
    Answer answer = null;
    for (int i = 0; i < 5000 && (answer == null || answer.status() == 201); i++) {
      answer = register("Flooded", "198.51.100.20");
      if (answer.status() == 201) {
        ids.add(answer.json().required("client_id").asText());
      }
    }

    later(answer);
    assertThat(ids).hasSize(1);
    try (Rows rows = server.rows()) {
      assertThat(rows.number("select count(*) from clients where name = 'Flooded'")).isEqualTo(1);
    }
  }
}
