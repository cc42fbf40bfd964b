package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.attack.Raw;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from the authorization endpoint, and what never does. */
@ExtendWith(Shared.class)
class AuthorizeAnswerIT {

  private static final String MARKUP = "\"><script>alert('1')</script>&x=%20+\u00e9";

  private final Server server;
  private final Visitor browser;
  private final Pkce pkce = Assistant.newPkce();
  private Assistant assistant;
  private Map<String, String> request;

  AuthorizeAnswerIT(Server server) {
    this.server = server;
    browser = new Visitor(server);
  }

  @BeforeEach
  void correctRequest() {
    assistant = Assistant.registered(server, "Asks correctly", "https://a.example/cb");
    request = assistant.request(pkce);
  }

  private URI approved() {
    return browser.approve(assistant.address(request), Person.ADA, Person.ACME);
  }

  private Answer left(String button) {
    Answer picker = browser.signIn(browser.open(assistant.address(request)), Person.ADA);
    return browser.press(Form.with(button, picker).choose(Person.ACME), button);
  }

  @Test
  void AU05_stateWithMarkup_comesBackUnchanged() {
    request.put("state", MARKUP);

    URI back = approved();

    assertThat(back.getRawQuery()).doesNotContain("<", "\"", "'");
    assertThat(Wire.query(back)).containsEntry("state", MARKUP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Allow", "Deny"})
  void AU05_stateWithMarkup_isNeverRenderedRaw(String button) {
    request.put("state", MARKUP);
    Answer login = browser.open(assistant.address(request));
    Answer picker = browser.signIn(login, Person.ADA);
    Answer left = browser.press(Form.with(button, picker).choose(Person.ACME), button);

    assertThat(login.body() + picker.body() + left.body()).doesNotContain("<script>alert");
  }

  @Test
  void AU05_stateWithMarkup_isNotRenderedOnTheErrorPage() {
    request.put("state", MARKUP);
    request.put("response_type", "token");

    assertThat(browser.get(assistant.address(request)).body()).doesNotContain("<script>alert");
  }

  @Test
  void AU06_hugeState_isRefusedWithoutRedirect() {
    String path = "/oauth/authorize?" + Wire.form(request) + "x".repeat(100_000);

    String answer = Raw.answer(server.port(), "GET " + path + " HTTP/1.1\nHost: localhost");

    assertThat(answer).matches("(?s)HTTP/1.1 4(00|14|31) .*");
    assertThat(answer)
        .doesNotContainIgnoringCase("location:")
        .doesNotContain("Exception", "at org.");
  }

  @Test
  void AU06_longState_isToldAsInvalid() {
    request.put("state", "x".repeat(5_000));

    Answer page = browser.get(assistant.address(request));

    assertThat(page.status()).isIn(400, 414);
    assertThat(page.header("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Allow", "Deny"})
  void AU08_issuer_isToldExactlyOnce(String button) {
    URI back = left(button).location();

    assertThat(back.getRawQuery().split("(^|&)iss=", -1)).hasSize(2);
    assertThat(Wire.query(back)).containsEntry("iss", server.origin());
  }

  @Test
  void AU19_unknownScope_isDroppedAndTheAnswerSaysSo() {
    request.put("scope", "admin mcp");
    Assistant.Code code = assistant.codeFrom(approved(), pkce);

    Answer tokens = assistant.token(assistant.exchange(code));

    assertThat(tokens.json().path("scope").asText()).isEqualTo("mcp");
  }

  @Test
  void AU19_onlyUnknownScopes_giveTheDefaultAndTheAnswerSaysSo() {
    request.put("scope", "admin root");
    Assistant.Code code = assistant.codeFrom(approved(), pkce);

    Answer tokens = assistant.token(assistant.exchange(code));

    assertThat(tokens.json().path("scope").asText()).isEqualTo("mcp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)"
      })
  void AU20_returnAddressOfTheSignInPage_isNotHonoured(String next) {
    String query = "";
    for (String name : new String[] {"next", "return", "returnTo", "redirect", "url", "continue"}) {
      query += "&" + Wire.form(Map.of(name, next));
    }

    Answer page = browser.open(server.at("/login?") + query.substring(1));
    Form form =
        Form.with("Sign in", page)
            .fill("E-mail", Person.ADA.email())
            .fill("Password", Person.ADA.password());
    Answer answer = browser.send(form, form.pressing("Sign in"), "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(URI.create(server.at("/connections")));
  }

  @Test
  void AU20_somethingElseThanARequestId_isNotHonoured() {
    Answer page = browser.get(server.at("/login?request=https%3A%2F%2Fevil.example%2F"));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isEmpty();
    assertThat(page.body()).doesNotContain("evil.example");
  }

  @Test
  void AU21_postFromAnotherSite_completesNothing() {
    Answer answer =
        Http.postForm(
            server.at("/oauth/authorize"),
            request,
            "Origin",
            "https://evil.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "PUT", "TRACE", "DELETE", "PATCH", "FOO"})
  void AU22_otherMethod_isNotAllowed(String method) {
    Answer answer = Http.method(method, assistant.address(request));

    assertThat(answer.status()).isEqualTo(405);
    // TRACE is refused by the servers themselves, in their own words
    assertThat(answer.header("Allow")).isPresent();
    assertThat(answer.headers("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Allow", "Deny"})
  void AU24_wayBack_isOneThatPostsNothingOnAndIsNotStored(String button) {
    Answer left = left(button);

    assertThat(left.status()).isEqualTo(303);
    assertThat(left.header("Refresh")).isEmpty();
    assertThat(left.header("Referrer-Policy")).contains("no-referrer");
    assertThat(left.header("Cache-Control").orElse("")).contains("no-store");
  }
}
