package ai.flashpoint.connect.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.console.admin.Places;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goes through the pages as a person does, in light, in dark, on a phone and zoomed to 400 % (which
 * leaves 320 pixels of 1280), and keeps pictures.
 */
@ExtendWith(Shared.class)
class PicturesIT {

  private final Server server;

  PicturesIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1200", "dark, DARK, 1200", "phone, LIGHT, 400", "zoomed, LIGHT, 320"})
  void pages_onEveryScreen_fitAndLogNothing(String look, ColorScheme scheme, int width) {
    Assistant assistant = Assistant.registered(server, "Claude");
    try (Browser.Profile profile = Browser.fresh(scheme, width)) {
      StringBuilder complaints = new StringBuilder();
      profile.page().onConsoleMessage(message -> complaints.append(message.text()).append('\n'));

      fits(profile.open(server.origin()).photograph("connect-" + look));
      profile.open(assistant.address(assistant.request(Assistant.newPkce())));
      fits(profile.photograph("login-" + look));
      profile.signIn(Person.ADA);
      assertThat(profile.button("Allow")).isVisible();
      fits(profile.photograph("picker-" + look));
      profile.choose(Person.ACME);
      profile.open(server.at("/connections"));
      fits(profile.photograph("connections-" + look));
      for (String place : TeamPlaces.of(server)) {
        profile.open(place);
        fits(profile.photograph(TeamPlaces.name(place) + "-" + look));
      }
      profile.open(server.at("/account"));
      fits(profile.photograph("account-" + look));
      profile.open(server.at("/teams/acme-research/agents"));
      profile.button("Create the agent").click();
      fits(profile.photograph("agents-refused-" + look));
      profile.open(server.at("/teams/acme-research"));
      profile.page().getByLabel("E-mail").fill("guest-" + look + "@example.com");
      profile.button("Invite").click();
      fits(profile.photograph("team-invited-" + look));
      profile.page().locator("td.act a").last().click();
      profile.page().locator("summary").click();
      fits(profile.photograph("team-removing-" + look));
      fits(profile.open(server.at("/admin")).photograph("admin-" + look));
      for (String place : Places.NAMES) {
        fits(profile.open(server.at("/admin/" + place)).photograph("admin-" + place + "-" + look));
      }
      profile.open(server.at("/admin/team?id=acme-research"));
      fits(profile.photograph("admin-team-" + look));

      assertThat(complaints.toString()).isEmpty();
    }
  }

  private static void fits(Browser.Profile profile) {
    Page page = profile.page();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("overflow of %s", page.url()).isEqualTo(0);
  }
}
