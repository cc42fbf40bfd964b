package ai.flashpoint.connect.it.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a refusal leaves for the client at once, or over a page that says where it leads. */
@ExtendWith(Shared.class)
class RefusalReturnIT {

  private static final String WEBSITE = "https://evil.example/cb";

  private final Server server;
  private final Visitor browser;

  RefusalReturnIT(Server server) {
    this.server = server;
    this.browser = new Visitor(server);
  }

  @Test
  void AU11_badScope_anonymous_getsAPageThatNamesWhereItLeads() {
    Assistant evil = Assistant.registered(server, "<b>Evil</b>", WEBSITE);

    Answer page = browser.get(spoilt(evil, "scope", "\""));

    assertOnlyAPage(page);
    assertThat(Jsoup.parse(page.body()).text()).contains("Evil").contains("evil.example");
    assertThat(page.body()).doesNotContain("<b>Evil");
    assertThat(Jsoup.parse(page.body()).select("a[href^=" + WEBSITE + "]").attr("href"))
        .contains("error=invalid_scope");
  }

  @Test
  void AU12_promptNone_anonymous_getsAPage() {
    Assistant evil = Assistant.registered(server, "Evil", WEBSITE);

    assertOnlyAPage(browser.get(spoilt(evil, "prompt", "none")));
  }

  @Test
  void AU11_badScope_signedInToAnUnknownWebsite_getsAPage() {
    signIn();
    Assistant evil = Assistant.registered(server, "Evil", WEBSITE);

    assertOnlyAPage(browser.get(spoilt(evil, "scope", "\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "none login"})
  void AU13_prompt_signedInToThisComputer_goesBackAtOnce(String prompt) {
    signIn();
    Assistant local = Assistant.registered(server, "Local");

    Answer answer = browser.get(spoilt(local, "prompt", prompt));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(Wire.query(answer.location()))
        .containsEntry("error", prompt.equals("none") ? "interaction_required" : "invalid_request")
        .containsEntry("state", "the-state")
        .containsEntry("iss", server.origin());
    assertThat(Jsoup.parse(answer.body()).select("a").attr("href"))
        .isEqualTo(answer.header("Location").orElseThrow());
  }

  @Test
  void cancel_onTheSignInPage_returnsAccessDenied() {
    Assistant local = Assistant.registered(server, "Local");
    Answer page = browser.open(local.address(local.request(Assistant.newPkce())));

    assertThat(Wire.query(browser.press(Form.with("Cancel", page), "Cancel").location()))
        .containsEntry("error", "access_denied")
        .containsEntry("state", "the-state");
  }

  private void signIn() {
    Assistant local = Assistant.registered(server, "Local");
    browser.signIn(browser.open(local.address(local.request(Assistant.newPkce()))), Person.ADA);
  }

  private static String spoilt(Assistant assistant, String parameter, String value) {
    Map<String, String> request = assistant.request(Assistant.newPkce());
    request.put(parameter, value);
    return assistant.address(request);
  }

  private static void assertOnlyAPage(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.header("Refresh")).isEmpty();
  }
}
