package ai.flashpoint.connect.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signed-in browser holds, and what one consent is worth. */
@ExtendWith(Shared.class)
class SignedInIT {

  private static final String SIGN_IN = "fp-sign-in";

  private final Server server;
  private final Visitor browser;

  SignedInIT(Server server) {
    this.server = server;
    browser = new Visitor(server);
  }

  private String secretAfterSigningIn() {
    browser.signIn(browser.open(server.at("/login")), Person.ADA);
    return browser.cookies().get(SIGN_IN);
  }

  private Form picker(Assistant assistant) {
    Answer page = browser.open(assistant.address(assistant.request(Assistant.newPkce())));
    return Form.with("Allow", page).choose(Person.ACME);
  }

  @Test
  void BR06_signIn_changesWhatTheBrowserHolds() {
    browser.planting(SIGN_IN, "planted-by-somebody-else-0123456789abcdefghi");

    assertThat(secretAfterSigningIn()).isNotEqualTo("planted-by-somebody-else-0123456789abcdefghi");
  }

  @Test
  void BR06_signInAgain_endsTheFirst() {
    String first = secretAfterSigningIn();
    Form page =
        Form.with("Sign in", askedAgain())
            .fill("E-mail", Person.BOB.email())
            .fill("Password", Person.BOB.password());
    browser.press(page, "Sign in");

    Answer old = new Visitor(server).planting(SIGN_IN, first).get(server.at("/connections"));

    assertThat(browser.cookies().get(SIGN_IN)).isNotEqualTo(first);
    assertThat(old.location().getPath()).isEqualTo("/login");
  }

  private Answer askedAgain() {
    Assistant assistant = Assistant.registered(server, "Asks who it is");
    Map<String, String> request = new HashMap<>(assistant.request(Assistant.newPkce()));
    request.put("prompt", "login");
    return browser.open(assistant.address(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/connections", "/no-such-page"})
  void BR07_pages_haveNoHttpSession(String path) {
    Answer page = browser.open(server.at(path));

    assertThat(page.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    assertThat(page.body()).doesNotContainIgnoringCase("jsessionid");
  }

  @Test
  void BR07_sessionInTheAddress_isNoSession() {
    Answer page = browser.get(server.at("/connections;jsessionid=0123456789abcdef"));

    assertThat(page.status()).isNotEqualTo(200);
    assertThat(page.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("0123456789abcdef"));
  }

  @Test
  void BR10_secondPost_isToldThatItIsFinished() {
    secretAfterSigningIn();
    Form form = picker(Assistant.registered(server, "Clicked twice"));

    Answer first = browser.press(form, "Allow");
    Answer second = browser.press(form, "Allow");

    assertThat(Wire.query(first.location())).containsKey("code");
    assertThat(second.header("Location")).isEmpty();
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("already finished");
  }

  @Test
  void BR10_twentyPostsAtOnce_giveOneCode() {
    secretAfterSigningIn();
    Form form = picker(Assistant.registered(server, "Clicked wildly"));
    Map<String, String> values = form.pressing("Allow");

    List<Boolean> codes =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> hasCode(browser.send(form, values, "Origin", server.origin())))
            .toList();

    assertThat(codes).containsOnlyOnce(true);
  }

  /** Whether the way that this answer shows ends with a code. */
  private boolean hasCode(Answer answer) {
    return answer.status() == 303
        && browser
            .get(answer.location().toString())
            .header("Location")
            .orElse("")
            .contains("code=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\u202eedualC\u202c",
        "Claude \u2714 verified",
        "<img src=x onerror=alert(1)>"
      })
  void BR12_nameThatPretends_isShownAsTextThatTheAssistantGaveItself(String name) {
    Answer page = named(name);

    assertThat(page.body()).doesNotContain("<script>alert", "<img", "\u202e", "\u202c");
    assertThat(Jsoup.parse(page.body()).text()).contains("the name it gives itself");
  }

  @Test
  void BR12_endlessName_isCut() {
    Answer page = named("n".repeat(10_000));

    assertThat(page.body()).doesNotContain("n".repeat(61));
  }

  private Answer named(String name) {
    secretAfterSigningIn();
    Assistant assistant = Assistant.registered(server, name, "https://pretends.example/cb");
    Answer page = browser.open(assistant.address(assistant.request(Assistant.newPkce())));
    assertThat(page.address().getPath()).isEqualTo("/team");
    assertThat(page.body()).contains("pretends.example");
    return page;
  }

  @Test
  void BR13_tabsFinishedInReverse_eachGetTheirOwn() {
    Tab first = new Tab("Tab one", "https://one.example/cb", "state-1", Person.ACME);
    Tab second = new Tab("Tab two", "https://two.example/cb", "state-2", Person.NORTHWIND);
    first.open();
    second.open();

    second.finish();
    first.finish();

    assertThat(second.team()).isEqualTo(Person.NORTHWIND);
    assertThat(first.team()).isEqualTo(Person.ACME);
  }

  /** One assistant's tab in this browser. */
  private final class Tab {

    private final Assistant assistant;
    private final Pkce pkce = Assistant.newPkce();
    private final String state;
    private final String choice;
    private Answer page;
    private URI back;

    private Tab(String name, String redirectUri, String state, String choice) {
      this.assistant = Assistant.registered(server, name, redirectUri);
      this.state = state;
      this.choice = choice;
    }

    private void open() {
      Map<String, String> request = assistant.request(pkce);
      request.put("state", state);
      page = browser.open(assistant.address(request));
    }

    private void finish() {
      Answer picker =
          page.address().getPath().equals("/login") ? browser.signIn(page, Person.ADA) : page;
      back = browser.press(Form.with("Allow", picker).choose(choice), "Allow").location();
      assertThat(back.toString()).startsWith(assistant.redirectUri());
      assertThat(Wire.query(back)).containsEntry("state", state);
    }

    private String team() {
      Tokens tokens = assistant.redeemed(assistant.codeFrom(back, pkce));
      return new ModernMcp(server, tokens.access()).whoami().at("/team/name").asText();
    }
  }
}
