package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.AuthorizationCase;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.RawHttp;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses name this server, in the request and in what it answers. */
@ExtendWith(Shared.class)
class ResourceIT extends AuthorizationCase {

  ResourceIT(Server server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-authorization-server",
        "/.well-known/oauth-protected-resource/mcp",
        "/oauth/authorize"
      })
  void AU09_foreignHost_isNowhereInTheAnswer(String path) {
    String query = path.endsWith("authorize") ? "?" + Wire.form(request) : "";
    RawHttp.Reply reply =
        new RawHttp(server.port())
            .bytes(
                "GET "
                    + path
                    + query
                    + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Connection: close\r\n\r\n");

    assertThat(reply.status()).isIn(200, 303);
    assertThat(reply.text()).contains(server.origin()).doesNotContain("evil.example");
  }

  @Test
  void AU10_issuerInTheRequest_isIgnored() {
    request.put("iss", "https://evil.example");

    URI back = new Visitor(server).approve(assistant.address(request), Person.ADA, Person.ACME);

    assertThat(Wire.query(back)).containsEntry("iss", server.origin());
  }

  @Test
  void AU15_foreignResource_isInvalidTarget() {
    invalidTarget("&resource=https%3A%2F%2Fother.example%2Fmcp");
  }

  @Test
  void AU15_oneGoodAndOneForeign_isInvalidTarget() {
    invalidTarget("&resource=" + server.mcp() + "&resource=https%3A%2F%2Fother.example%2Fmcp");
  }

  @Test
  void AU16_fragment_isInvalidTarget() {
    invalidTarget("&resource=" + server.mcp() + "%23x");
  }

  @Test
  void AU16_relative_isInvalidTarget() {
    invalidTarget("&resource=mcp");
  }

  @Test
  void AU16_empty_isAbsent() {
    request.put("resource", "");

    assertThat(audience()).isEqualTo(server.mcp());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mcp/", "/", "/mcp?utm_source=x", "/t/acme-research/mcp"})
  void AU17_spellingsOfOurs_getTheCanonicalAudience(String path) {
    request.put("resource", "HTTP://LOCALHOST:" + server.port() + path);

    assertThat(audience()).isEqualTo(server.mcp());
  }

  @Test
  void AU18_pathThatClimbs_isInvalidTarget() {
    invalidTarget("&resource=" + server.mcp() + "/../admin");
  }

  @Test
  void AU18_ourNameInsideAnother_isInvalidTarget() {
    invalidTarget("&resource=http://localhost.evil.example:" + server.port() + "/mcp");
  }

  @Test
  void AU18_ourNameAsUser_isInvalidTarget() {
    invalidTarget("&resource=http://localhost@evil.example/mcp");
  }

  @Test
  void AU23_crossOriginCall_getsNoCorsHeader() {
    Answer answer = Http.get(assistant.address(request), "Origin", "https://page.example");

    assertThat(answer.response().headers().map().keySet())
        .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/token", "/oauth/register", "/oauth/revoke", "/oauth/par"})
  void TK16_preflightAndErrors_areReadableForAnyPage(String path) {
    String[] page = {
      "Origin", "https://page.example", "Access-Control-Request-Headers", "mcp-param-x,dpop"
    };
    Answer preflight = Http.method("OPTIONS", server.at(path), page);
    Answer error = Http.post(server.at(path), "text/plain", "nonsense", page);

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Max-Age")).contains("7200");
    assertThat(preflight.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("DPoP", "Mcp-Session-Id", "mcp-param-x");
    assertThat(error.status()).isBetween(400, 499);
    for (Answer answer : new Answer[] {preflight, error}) {
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  private void invalidTarget(String resources) {
    request.remove("resource");
    Answer answer = Http.get(assistant.address(request) + resources);

    assertThat(answer.status()).isBetween(300, 499);
    assertThat(answer.toString() + answer.body()).contains("invalid_target");
  }

  private String audience() {
    URI back = new Visitor(server).approve(assistant.address(request), Person.ADA, Person.ACME);
    Map<String, String> exchange = assistant.exchange(assistant.codeFrom(back, pkce));
    String token = assistant.token(exchange).json().required("access_token").asText();
    String claims =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    return Wire.read(claims).path("aud").asText();
  }
}
