package ai.flashpoint.connect.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits as sources on the internet meet them, named by a trusted proxy. */
class RateLimitsIT {

  private static final String REDIRECT = "http://localhost:3334/oauth/callback";

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.named("limits").with("FLASHPOINT_TRUSTED_PROXIES", "127.0.0.0/8,::1").start();
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
  void RG02_randomNames_get429AfterABurst() {
    int limited = 0;
    Answer last = null;
    for (int i = 0; i < 60 && limited == 0; i++) {
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
    for (int i = 0; i < 60 && limited == 0; i++) {
      limited = register("Hidden " + i, "192.0.2." + i + ", 198.51.100.3").status() == 429 ? i : 0;
    }

    assertThat(limited).isGreaterThanOrEqualTo(20);
  }

  @Test
  void authorize_tooOften_isAPageThatSaysSo() {
    Answer answer = authorize("198.51.100.4");
    for (int i = 0; i < 200 && answer.status() != 429; i++) {
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
}
