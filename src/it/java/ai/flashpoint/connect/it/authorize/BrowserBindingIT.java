package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody but the browser that began may go on, and no other site may press its buttons. */
@ExtendWith(Shared.class)
class BrowserBindingIT {

  private final Server server;
  private final Visitor browser;
  private final String address;

  BrowserBindingIT(Server server) {
    this.server = server;
    browser = new Visitor(server);
    Assistant assistant = Assistant.registered(server, "Claude");
    address = assistant.address(assistant.request(Assistant.newPkce()));
  }

  @Test
  void signInPage_ofAnotherBrowser_isRefused() {
    Answer login = browser.open(address);

    Answer stolen = new Visitor(server).open(login.address().toString());

    assertThat(stolen.status()).isBetween(400, 499);
    assertThat(stolen.body()).doesNotContain("type=\"password\"");
  }

  @Test
  void teamPage_ofAnotherBrowser_isRefused() {
    Answer picker = browser.signIn(browser.open(address), Person.ADA);
    assertThat(picker.address().getPath()).isEqualTo("/team");

    Answer stolen = new Visitor(server).open(picker.address().toString());

    assertThat(stolen.body()).doesNotContain("type=\"radio\"");
  }

  @Test
  void teamPage_beforeSigningIn_isRefused() {
    Answer login = browser.open(address);

    Answer picker = browser.open(login.address().toString().replace("/login", "/team"));

    assertThat(picker.body()).doesNotContain("type=\"radio\"");
  }

  @Test
  void signIn_withoutItsCsrfToken_isRefused() {
    Form form = filledSignIn();

    refused(browser.send(form, withoutCsrf(form, "Sign in"), "Origin", server.origin()));
  }

  @Test
  void signIn_postedFromAnotherSite_isRefused() {
    Form form = filledSignIn();

    refused(browser.send(form, form.pressing("Sign in"), "Origin", "https://evil.example"));
  }

  @Test
  void teamChoice_withoutItsCsrfToken_isRefused() {
    Form form = chosenTeam();

    refused(browser.send(form, withoutCsrf(form, "Allow"), "Origin", server.origin()));
  }

  @Test
  void teamChoice_postedFromAnotherSite_isRefused() {
    Form form = chosenTeam();

    refused(browser.send(form, form.pressing("Allow"), "Origin", "https://evil.example"));
  }

  @Test
  void teamChoice_ofATeamWithoutMembership_isRefused() {
    Form form = chosenTeam();
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Allow"));
    values.replaceAll(
        (name, value) -> name.contains("team") ? "00000000-0000-4000-8000-000000000000" : value);

    Answer answer = browser.send(form, values, "Origin", server.origin());

    assertThat(answer.header("Location").orElse("")).doesNotContain("code=");
  }

  @Test
  void wrongPassword_typed_staysOnThePageAndNamesNoReason() {
    Form form =
        Form.with("Sign in", browser.open(address))
            .fill("E-mail", Person.ADA.email())
            .fill("Password", "wrong");
    Answer wrong = browser.press(form, "Sign in");
    Form unknown =
        Form.with("Sign in", browser.open(address))
            .fill("E-mail", "nobody@example.com")
            .fill("Password", "x");
    Answer nobody = browser.press(unknown, "Sign in");

    assertThat(wrong.body()).contains("type=\"password\"");
    assertThat(alert(wrong)).isNotEmpty().isEqualTo(alert(nobody));
  }

  private static String alert(Answer page) {
    return org.jsoup.Jsoup.parse(page.body()).select("[role=alert]").text();
  }

  private Form filledSignIn() {
    return Form.with("Sign in", browser.open(address))
        .fill("E-mail", Person.ADA.email())
        .fill("Password", Person.ADA.password());
  }

  private Form chosenTeam() {
    return Form.with("Allow", browser.signIn(browser.open(address), Person.ADA))
        .choose(Person.ACME);
  }

  private static Map<String, String> withoutCsrf(Form form, String button) {
    Map<String, String> values = form.pressing(button);
    assertThat(values.keySet().removeIf(name -> name.contains("csrf"))).isTrue();
    return values;
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isBetween(400, 499);
  }
}
