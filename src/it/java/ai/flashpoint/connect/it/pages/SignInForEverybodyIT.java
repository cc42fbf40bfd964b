package ai.flashpoint.connect.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Inspection;
import ai.flashpoint.connect.it.wire.Wire;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in without a mouse, without JavaScript, and over a slow line. */
@ExtendWith(Shared.class)
class SignInForEverybodyIT {

  private static final int MOST_STEPS = 20;
  private static final int HEAVIEST = 60 * 1024;

  private final Server server;
  private final Assistant assistant;

  SignInForEverybodyIT(Server server) {
    this.server = server;
    assistant = Assistant.registered(server, "For everybody");
  }

  private String authorize() {
    return assistant.address(assistant.request(Assistant.newPkce()));
  }

  @Test
  void signIn_byKeyboardAlone_arrives() {
    try (Browser.Profile person = Browser.fresh()) {
      Page page = person.open(authorize()).page();
      Keyboard keys = page.keyboard();
      // A browser moves the focus a moment after the page is there; typing before that is lost
      assertThat(page.getByLabel("E-mail")).isFocused();
      keys.type(Person.ADA.email());
      keys.press("Tab");
      keys.type(Person.ADA.password());
      keys.press("Enter");
      page.waitForURL(url -> url.contains("/team"));

      tabTo(page, "e => e.name === 'team'");
      keys.press("Space");
      tabTo(page, "e => e.id === 'allow'");
      Request back =
          page.waitForRequest(
              request -> request.url().startsWith(assistant.redirectUri()),
              () -> keys.press("Enter"));

      assertThat(Wire.query(URI.create(back.url()))).containsKey("code");
    }
  }

  private static void tabTo(Page page, String wanted) {
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("(" + wanted + ")(document.activeElement)")) {
        return;
      }
    }
    throw new AssertionError("not reached by keyboard: " + wanted);
  }

  @Test
  void signIn_withoutJavaScript_arrives() {
    try (Browser.Profile person = Browser.withoutScripts()) {
      URI back = person.approve(authorize(), Person.ADA, Person.ACME, assistant.redirectUri());

      assertThat(Wire.query(back)).containsKey("code");
    }
  }

  @Test
  void signInAndPicker_areLight() {
    try (Browser.Profile person = Browser.fresh()) {
      Inspection inspection = new Inspection(person, server.origin());
      person.open(authorize());
      assertThat(inspection.weight()).isBetween(1, HEAVIEST);
      person.signIn(Person.ADA);
      person.page().waitForURL(url -> url.contains("/team"));

      assertThat(inspection.weight()).isBetween(1, HEAVIEST);
    }
  }
}
