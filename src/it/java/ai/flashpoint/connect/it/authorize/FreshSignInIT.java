package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code prompt} and {@code max_age} in a browser in which Ada is signed in. */
@ExtendWith(Shared.class)
class FreshSignInIT {

  private final Server server;
  private final Visitor browser;
  private Assistant assistant;

  FreshSignInIT(Server server) {
    this.server = server;
    this.browser = new Visitor(server);
  }

  @BeforeEach
  void signedIn() {
    assistant = Assistant.registered(server, "Claude");
    browser.signIn(browser.open(assistant.address(request())), Person.ADA);
  }

  @Test
  void noPrompt_signedIn_goesStraightToTheTeams() {
    assertThat(open(Map.of()).address().getPath()).isEqualTo("/team");
  }

  @Test
  void promptLogin_signedIn_asksForThePasswordAgain() {
    Answer page = open(Map.of("prompt", "login"));

    assertThat(page.address().getPath()).isEqualTo("/login");
    assertThat(page.body()).doesNotContain("Continue as");
  }

  @Test
  void promptLogin_passwordGiven_goesOnToTheTeams() {
    Answer page = browser.signIn(open(Map.of("prompt", "login")), Person.ADA);

    assertThat(page.address().getPath()).isEqualTo("/team");
    assertThat(browser.press(Form.with("Allow", page).choose(Person.ACME), "Allow").location())
        .asString()
        .contains("code=");
  }

  @Test
  void maxAgeZero_passwordGiven_goesOnToTheTeams() {
    Answer page = open(Map.of("max_age", "0"));

    assertThat(page.address().getPath()).isEqualTo("/login");
    assertThat(browser.signIn(page, Person.ADA).address().getPath()).isEqualTo("/team");
  }

  @Test
  void maxAge_ofAnHour_isMet() {
    assertThat(open(Map.of("max_age", "3600")).address().getPath()).isEqualTo("/team");
  }

  @Test
  void selectAccount_signedIn_offersToContinue() {
    Answer page = open(Map.of("prompt", "select_account"));

    String button = "Continue as " + Person.ADA.name();
    assertThat(browser.press(Form.with(button, page), button).address().getPath())
        .isEqualTo("/team");
  }

  @Test
  void selectAccount_signedIn_letsAnotherPersonSignIn() {
    Answer page = browser.signIn(open(Map.of("prompt", "select_account")), Person.BOB);

    assertThat(page.body()).contains(Person.BOB.email());
  }

  private Answer open(Map<String, String> more) {
    Map<String, String> request = request();
    request.putAll(more);
    return browser.open(assistant.address(request));
  }

  private Map<String, String> request() {
    return assistant.request(Assistant.newPkce());
  }
}
