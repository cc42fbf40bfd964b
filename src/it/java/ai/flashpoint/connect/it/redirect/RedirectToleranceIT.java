package ai.flashpoint.connect.it.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirect URIs of real assistants, and what must still not follow from them. */
@ExtendWith(Shared.class)
class RedirectToleranceIT {

  private final Server server;

  RedirectToleranceIT(Server server) {
    this.server = server;
  }

  private Assistant ofThisComputer() {
    return Assistant.registered(
        server, "On this computer", List.of("http://127.0.0.1/cb", "http://localhost/cb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:49152/cb", "http://localhost:5/cb"})
  void RU09_anyPortOnLoopback_isSentBackTo(String uri) {
    Assistant assistant = ofThisComputer();
    Map<String, String> request = assistant.request(Assistant.newPkce());
    request.put("redirect_uri", uri);

    URI back =
        new Visitor(server).approve(assistant.address(request), Person.ADA, Person.NORTHWIND);

    assertThat(back.toString()).startsWith(uri + "?");
    assertThat(Wire.query(back)).containsKey("code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:49153/cb", "http://localhost/cb"})
  void RU19_exchangeWithAnotherRedirectUri_isRefused(String other) {
    Assistant assistant = ofThisComputer();
    Pkce pkce = Assistant.newPkce();
    Map<String, String> request = assistant.request(pkce);
    request.put("redirect_uri", "http://127.0.0.1:49152/cb");
    URI back =
        new Visitor(server).approve(assistant.address(request), Person.ADA, Person.NORTHWIND);
    Map<String, String> exchange = assistant.exchange(assistant.codeFrom(back, pkce));
    exchange.put("redirect_uri", other);

    Answer answer = assistant.token(exchange);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void RU21_threeKindsAtOnce_areAllRegistered() {
    List<String> uris =
        List.of(
            "cursor://anysphere.cursor-mcp/oauth/callback",
            "https://www.cursor.com/agents/mcp/oauth/callback",
            "http://localhost:8787/callback");

    Answer answer = register(uris);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("redirect_uris")).extracting(uri -> uri.asText()).isEqualTo(uris);
  }

  @Test
  void RU22_hostInForeignLetters_isNotRegistered() {
    refused("https://cl\u0430ude.ai/api/mcp/auth_callback");
  }

  @Test
  void RU22_hostInPunycode_isShownAsItIs() {
    String host = java.net.IDN.toASCII("cl\u0430ude.ai");
    Assistant assistant = Assistant.registered(server, "Claude", "https://" + host + "/cb");

    Answer page =
        new Visitor(server).open(assistant.address(assistant.request(Assistant.newPkce())));

    assertThat(host).startsWith("xn--");
    assertThat(page.body()).contains(host).doesNotContain("cl\u0430ude.ai");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "blob:https://a.example/5b9b0ed7"
      })
  void RU16_schemeThatRunsOrReads_isNotRegistered(String uri) {
    refused(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://*.example/cb",
        "https://u:p@x/cb",
        "//x/cb",
        "/cb",
        "https://x/cb#f",
      })
  void RU17_uriThatIsNotOneAddress_isNotRegistered(String uri) {
    refused(uri);
  }

  @Test
  void RU17_longUri_isNotRegistered() {
    refused("https://x.example/" + "c".repeat(2_500));
  }

  @Test
  void RU18_websiteWithoutTls_isNotRegistered() {
    refused("http://example.com/cb");
  }

  private void refused(String uri) {
    Answer answer = register(List.of(uri));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("application/json");
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_redirect_uri");
  }

  private Answer register(List<String> uris) {
    return Http.postJson(server.at("/oauth/register"), Assistant.registration("Redirects", uris));
  }
}
