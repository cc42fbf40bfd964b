package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.AuthorizationCase;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the authorization endpoint, from correct to hostile. */
@ExtendWith(Shared.class)
class AuthorizationRequestIT extends AuthorizationCase {

  AuthorizationRequestIT(Server server) {
    super(server);
  }

  @Test
  void approval_ofACorrectRequest_returnsCodeStateAndIssuerOnce() {
    URI back =
        new Visitor(server).approve(assistant.address(request), Person.ADA, Person.NORTHWIND);

    assertThat(back.toString()).startsWith(assistant.redirectUri() + "?");
    assertThat(Wire.query(back)).containsOnlyKeys("code", "state", "iss");
    assertThat(Wire.query(back))
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin());
  }

  @Test
  void denial_ofACorrectRequest_returnsAccessDenied() {
    Visitor browser = new Visitor(server);
    Answer picker = browser.signIn(browser.open(assistant.address(request)), Person.ADA);

    URI back = browser.press(Form.with("Deny", picker), "Deny").location();

    assertThat(Wire.query(back))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin())
        .doesNotContainKey("code");
  }

  @Test
  void unknownClient_asks_getsAPageAndNoRedirect() {
    request.put("client_id", "nobody");

    refusedOnThePage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/callback",
        "http://127.0.0.1:4711/callback/more",
        "http://127.0.0.1:4711/callback?more=1",
        "http://localhost:4711/callback",
        "http://127.0.0.1:4711@evil.example/callback"
      })
  void foreignRedirect_asks_getsAPageAndNoRedirect(String redirect) {
    request.put("redirect_uri", redirect);

    refusedOnThePage();
  }

  @Test
  void loopbackRedirect_onAnotherPort_isTheSame() {
    request.put("redirect_uri", "http://127.0.0.1:59999/callback");

    Answer page = new Visitor(server).open(assistant.address(request));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.address().getPath()).isEqualTo("/login");
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge, , invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, , invalid_request",
    "response_type, token, unsupported_response_type",
    "response_type, , invalid_request",
    "resource, https://other.example/mcp, invalid_target",
    "prompt, none, interaction_required"
  })
  void spoiltRequest_asks_getsTheProtocolsError(String parameter, String value, String error) {
    if (value == null) {
      request.remove(parameter);
    } else {
      request.put(parameter, value);
    }

    Map<String, String> refusal = refusedByRedirect();

    assertThat(refusal)
        .containsEntry("error", error)
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin())
        .doesNotContainKey("code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mcp", "mcp openid email", "offline_access", "claudeai"})
  void scope_ofRealClients_isAccepted(String scope) {
    request.put("scope", scope);

    assertThat(new Visitor(server).open(assistant.address(request)).address().getPath())
        .isEqualTo("/login");
  }

  /** Either at once, or over the link of a page that names the application. */
  private Map<String, String> refusedByRedirect() {
    Answer answer = new Visitor(server).open(assistant.address(request));
    if (answer.status() / 100 == 3) {
      assertThat(answer.location().toString()).startsWith(assistant.redirectUri());
      return Wire.query(answer.location());
    }
    assertThat(answer.status()).isEqualTo(400);
    String link =
        org.jsoup.Jsoup.parse(answer.body())
            .select("a[href^=" + assistant.redirectUri() + "]")
            .attr("href");
    return Wire.query(URI.create(link));
  }

  private void refusedOnThePage() {
    Answer answer = new Visitor(server).get(assistant.address(request));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body()).doesNotContain("href=\"https://evil.example");
  }
}
