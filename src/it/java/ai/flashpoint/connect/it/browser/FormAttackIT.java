package ai.flashpoint.connect.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.attack.Aftermath;
import ai.flashpoint.connect.it.attack.Watched;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-in and team forms that were not sent by the person, or not from our page. */
@ExtendWith({Shared.class, Watched.class})
class FormAttackIT {

  private static final String SIGN_IN = "fp-sign-in";

  private final Server server;
  private final Aftermath aftermath;
  private final Visitor browser;
  private Assistant assistant;

  FormAttackIT(Server server, Aftermath aftermath) {
    this.server = server;
    this.aftermath = aftermath;
    browser = new Visitor(server);
  }

  @BeforeEach
  void clientThatMustGetNothing() {
    assistant = Assistant.registered(server, "Form attack", "https://a.example/cb");
    aftermath.nothingFor(assistant);
  }

  private String authorize() {
    return assistant.address(assistant.request(Assistant.newPkce()));
  }

  private Form filled(Answer login) {
    return Form.with("Sign in", login)
        .fill("E-mail", Person.ADA.email())
        .fill("Password", Person.ADA.password());
  }

  private Form picker(Visitor of) {
    return Form.with("Allow", of.signIn(of.open(authorize()), Person.ADA)).choose(Person.ACME);
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(403);
    assertThat(answer.mediaType()).isEqualTo("text/html");
    assertThat(answer.header("Location")).isEmpty();
  }

  private void refusedUnsigned(Answer answer) {
    refused(answer);
    assertThat(browser.cookies()).doesNotContainKey(SIGN_IN);
  }

  @Test
  void BR01_signInWithoutToken_isRefused() {
    Form form = filled(browser.open(authorize()));
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Sign in"));
    values.remove("csrf");

    refusedUnsigned(browser.send(form, values, "Origin", server.origin()));
  }

  @Test
  void BR01_signInWithTheTokenOfAnotherRequest_isRefused() {
    String other = filled(browser.open(authorize())).pressing("Sign in").get("csrf");
    Form form = filled(browser.open(authorize()));
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Sign in"));
    values.put("csrf", other);

    refusedUnsigned(browser.send(form, values, "Origin", server.origin()));
  }

  @Test
  void BR02_choiceWithoutToken_isRefused() {
    Form form = picker(browser);
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.remove("csrf");

    refused(browser.send(form, values, "Origin", server.origin()));
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void BR02_choiceFromAnotherSite_isRefused(String header, String value) {
    Form form = picker(browser);

    refused(browser.send(form, form.pressing("Allow"), header, value));
  }

  @Test
  void BR03_requestOfTheAttacker_isNotContinuedInAnotherBrowser() {
    String login = new Visitor(server).open(authorize()).address().toString();

    Answer page = browser.open(login);

    assertThat(page.status()).isEqualTo(400);
    assertThat(Jsoup.parse(page.body()).select("form, input")).isEmpty();
    assertThat(page.body()).contains("start again");
  }

  @Test
  void BR04_cookieOfAnotherBrowser_doesNotOpenTheRequest() {
    Visitor other = new Visitor(server);
    other.open(authorize());
    String secret = other.cookies().values().iterator().next();
    String login = new Visitor(server).open(authorize()).address().toString();
    String id = login.substring(login.indexOf('=') + 1);

    refused(browser.planting("fp-pending-" + id, secret).get(login));
  }

  @Test
  void BR08_teamOfOthers_isRefused() {
    Form form = picker(browser);
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.put("team", Teams.id(server, Person.CAROL, Person.CONTOSO));

    refused(browser.send(form, values, "Origin", server.origin()));
    aftermath.refused("TEAM_REFUSED", assistant);
  }

  @Test
  void BR08_somethingThatIsNoTeam_isRefused() {
    Form form = picker(browser);
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.put("team", "' or 1=1 --");

    refused(browser.send(form, values, "Origin", server.origin()));
    aftermath.refused("TEAM_REFUSED", assistant);
  }

  @Test
  void BR11_deny_isToldAndLeavesNothing() {
    Answer picker = browser.signIn(browser.open(authorize()), Person.ADA);

    Answer left = browser.press(Form.with("Deny", picker), "Deny");

    assertThat(left.status()).isEqualTo(303);
    assertThat(ai.flashpoint.connect.it.wire.Wire.query(left.location()))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin())
        .doesNotContainKey("code");
    aftermath.refused("CONSENT_DENIED", assistant);
  }

  @Test
  void BR14_partialFacesPost_neverLeadsToAnApplicationsScheme() {
    Assistant cursor =
        Assistant.registered(
            server, "Partial post", "cursor://anysphere.cursor-mcp/oauth/callback");
    Answer page =
        browser.signIn(
            browser.open(cursor.address(cursor.request(Assistant.newPkce()))), Person.ADA);
    Form form = Form.with("Allow", page).choose(Person.ACME);
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.put("jakarta.faces.partial.ajax", "true");
    values.put("jakarta.faces.source", "allow");
    values.put("jakarta.faces.partial.execute", "@all");

    Answer answer =
        browser.send(form, values, "Origin", server.origin(), "Faces-Request", "partial/ajax");

    assertThat(answer.body()).doesNotContain("cursor://", "partial-response");
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    Answer whole = browser.press(form, "Allow");
    assertThat(whole.header("Location").orElse("")).startsWith("cursor://");
  }

  @Test
  void BR15_viewThatNoPageOfOursHas_isExplainedAndTheRequestGoesOn() {
    Assistant goesOn = Assistant.registered(server, "Goes on", "https://a.example/cb");
    String request = goesOn.address(goesOn.request(Assistant.newPkce()));
    Form form =
        Form.with("Allow", browser.signIn(browser.open(request), Person.ADA)).choose(Person.ACME);
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.put("jakarta.faces.ViewState", "expired-long-ago:17");

    Answer refused = browser.send(form, values, "Origin", server.origin());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("reload the page").doesNotContain("Exception");

    assertThat(browser.press(form, "Allow").status()).isEqualTo(303);
  }

  @Test
  void BR27_finishWithoutConsent_isRefused() {
    Answer picker = browser.signIn(browser.open(authorize()), Person.ADA);
    assertThat(picker.address().getPath()).isEqualTo("/team");

    Answer answer = browser.get(server.at("/oauth/resume?") + picker.address().getRawQuery());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void BR28_personSignedInAlready_isAskedNevertheless() {
    browser.signIn(browser.open(server.at("/login")), Person.ADA);

    Answer page = browser.open(authorize());

    assertThat(page.address().getPath()).isEqualTo("/team");
    assertThat(page.body()).contains("Allow", "Deny");
  }

  @Test
  void BR30_choiceAfterSigningOutElsewhere_asksToSignInAgain() {
    Form form = picker(browser);
    Form connections = Form.with("Sign out", browser.open(server.at("/connections")));
    browser.press(connections, "Sign out");

    Answer answer = browser.send(form, form.pressing("Allow"), "Origin", server.origin());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location().getPath()).isEqualTo("/login");
  }
}
