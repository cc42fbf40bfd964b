package ai.flashpoint.connect.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Callback;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person whose browser is in German connects, looks and ends it, without a word of English. */
@ExtendWith(Shared.class)
class GermanIT {

  private final Server server;
  private final Browser.Profile profile = Browser.fresh(ColorScheme.LIGHT, 400, "de-DE");
  private final Page page = profile.page();
  private final List<String> complaints = new ArrayList<>();

  GermanIT(Server server) {
    this.server = server;
    page.onConsoleMessage(
        message -> {
          if (message.location().startsWith(server.origin())) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void person_inGerman_connectsLooksAndEndsIt() {
    try (Callback callback = new Callback()) {
      Assistant assistant = Assistant.registered(server, "Claude", callback.redirectUri());
      Pkce pkce = Assistant.newPkce();
      profile.open(assistant.address(assistant.request(pkce)));
      fits("login");
      profile.button("Anmelden").click();
      assertThat(page.getByText("Geben Sie Ihr Passwort ein.")).isVisible();
      signIn();
      assertThat(page.getByText("Um welches Team geht es?")).isVisible();
      fits("team");
      profile.choose(Person.ACME);
      URI back =
          URI.create(
              page.waitForRequest(
                      request -> request.url().startsWith(callback.redirectUri()),
                      () -> profile.button("Erlauben").click())
                  .url());
      // A browser that is still on its way does not go anywhere else
      page.waitForURL(back.toString());
      assistant.redeemed(assistant.codeFrom(back, pkce));
    }

    profile.open(server.at("/connections"));
    assertThat(page.getByText("noch nicht").first()).isVisible();
    fits("connections");
    page.getByText("Alle Verbindungen beenden").click();
    profile.button("Ja, alle beenden").click();
    assertThat(page.getByText("Alle Verbindungen wurden beendet.")).isVisible();
    fits("ended");
    profile.button("Abmelden").click();
    assertThat(page.getByText("Verbinden Sie Ihren KI-Assistenten").first()).isVisible();
    fits("connect");
    assertThat(complaints).isEmpty();
  }

  @Test
  void owner_inGerman_looksAfterTheTeam() {
    profile.open(server.at("/teams/acme-research"));
    signIn();
    assertThat(page.getByText("Wer zum Team gehört.")).isVisible();
    for (String place : TeamPlaces.of(server)) {
      profile.open(place);
      fits(TeamPlaces.name(place));
    }
    assertThat(complaints).isEmpty();
  }

  private void signIn() {
    page.getByLabel("E-Mail-Adresse").fill(Person.ADA.email());
    page.getByLabel("Passwort").fill(Person.ADA.password());
    profile.button("Anmelden").click();
  }

  /** Long German words must not push a page over a phone's edge. */
  private void fits(String name) {
    profile.photograph(name + "-german");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("overflow of %s", name)
        .isEqualTo(0);
  }
}
