package ai.flashpoint.connect.it.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser asks before a client inside a page may ask. */
@ExtendWith(Shared.class)
class PreflightIT {

  /** Where developers' inspectors run. */
  private static final String PAGE = "http://localhost:6274";

  private final Server server;

  PreflightIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/.well-known/oauth-protected-resource/mcp | GET | mcp-protocol-version",
        "/.well-known/oauth-authorization-server | GET | mcp-protocol-version",
        "/oauth/register | POST | content-type",
        "/oauth/token | POST | content-type",
        "/mcp | POST | content-type",
        "/mcp | POST | authorization,content-type,last-event-id,mcp-method,mcp-name,mcp-protocol-version,mcp-session-id"
      })
  void preflight_fromAnotherOrigin_allowsWhatClientsSend(
      String path, String method, String headers) {
    Answer answer =
        Http.method(
            "OPTIONS",
            server.at(path),
            "Origin",
            PAGE,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            headers);

    assertThat(answer.status()).isBetween(200, 204);
    assertThat(answer.header("Access-Control-Allow-Origin").orElseThrow()).isIn("*", PAGE);
    assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains(method);
    String allowed =
        answer.header("Access-Control-Allow-Headers").orElseThrow().toLowerCase(Locale.ROOT);
    assertThat(allowed.split(",\\s*")).contains(headers.split(","));
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void challenge_fromAnotherOrigin_isReadable() {
    Answer answer = Http.postJson(server.mcp(), Map.of(), "Origin", PAGE);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Access-Control-Allow-Origin").orElseThrow()).isIn("*", PAGE);
    assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow())
        .containsIgnoringCase("WWW-Authenticate");
  }
}
