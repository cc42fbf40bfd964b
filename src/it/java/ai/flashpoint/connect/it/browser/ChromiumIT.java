package ai.flashpoint.connect.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.OtherSite;
import ai.flashpoint.connect.it.wire.Wire;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a real browser decides. */
@ExtendWith(Shared.class)
class ChromiumIT {

  private final Server server;
  private final List<String> complaints = new ArrayList<>();
  private OtherSite site;
  private Browser.Profile person;

  ChromiumIT(Server server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    site = OtherSite.http().page("/callback", "Arrived");
    person = Browser.fresh();
    listen(person.page());
  }

  @AfterEach
  void close() {
    person.close();
    site.close();
  }

  private void listen(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  private Assistant assistant(String name, String redirectUri) {
    return Assistant.registered(server, name, redirectUri);
  }

  private Assistant ofSite(String name) {
    return assistant(name, site.at("/callback"));
  }

  private String authorize(Assistant assistant) {
    return assistant.address(assistant.request(Assistant.newPkce()));
  }

  private URI approved(Assistant assistant) {
    return person.approve(authorize(assistant), Person.ADA, Person.ACME, assistant.redirectUri());
  }

  @Test
  void BR16_allow_leadsToThisComputer() {
    URI back = approved(ofSite("Here"));

    assertThat(person.page()).hasURL(back.toString());
    assertThat(person.page().locator("body")).hasText("Arrived");
    assertThat(complaints).isEmpty();
  }

  @Test
  void BR16_allow_leadsToAWebsite() {
    try (OtherSite website = OtherSite.https().page("/cb", "Arrived there")) {
      approved(assistant("Website", website.at("/cb")));

      assertThat(person.page().locator("body")).hasText("Arrived there");
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void BR16_allow_leadsToAnApplication() {
    URI back = approved(assistant("Cursor", "cursor://anysphere.cursor-mcp/oauth/callback"));

    assertThat(Wire.query(back)).containsKeys("code", "state", "iss");
    assertThat(complaints).isEmpty();
  }

  @Test
  void BR16_allow_leadsOverAWebsiteToAnApplication() {
    try (OtherSite website = OtherSite.https()) {
      website.redirect("/cb", website.at("/on")).redirect("/on", "claude://connected");
      Assistant assistant = assistant("Claude Desktop", website.at("/cb"));
      person.open(authorize(assistant)).signIn(Person.ADA).choose(Person.ACME);

      person
          .page()
          .waitForRequest(
              request -> request.url().startsWith("claude://"),
              () -> person.button("Allow").click());
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void BR11_deny_leadsBackWithTheError() {
    Assistant assistant = ofSite("Denied");
    person.open(authorize(assistant)).signIn(Person.ADA);

    person.button("Deny").click();

    person.page().waitForURL(url -> url.startsWith(site.at("/callback")));
    assertThat(Wire.query(URI.create(person.page().url())))
        .containsEntry("error", "access_denied")
        .containsEntry("iss", server.origin());
  }

  @Test
  void BR05_signInPageInAFrame_isNotShown() {
    site.page("/framing", "<iframe src='" + authorize(ofSite("Framed")) + "'></iframe>");

    notShown();
  }

  @Test
  void BR05_connectionsInAFrame_areNotShown() {
    person.open(server.at("/login")).signIn(Person.ADA);
    site.page("/framing", "<iframe src='" + server.at("/connections") + "'></iframe>");

    notShown();
  }

  private void notShown() {
    Page page = person.page();
    page.waitForConsoleMessage(
        new Page.WaitForConsoleMessageOptions()
            .setPredicate(message -> message.text().contains("frame-ancestors")),
        () -> person.open(site.at("/framing")));

    Frame frame = page.frames().get(1);
    assertThat(frame.content()).doesNotContain("Flashpoint");
  }

  @Test
  void BR17_popUp_keepsItsOpenerAllTheWay() {
    Assistant assistant = assistant("Opens a pop-up", site.at("/done"));
    site.page(
        "/opener",
        "<button onclick=\"window.open('"
            + authorize(assistant)
            + "', 'signin', 'popup')\">Connect</button><p id=told></p>"
            + "<script>onmessage = e => told.textContent = e.data</script>");
    site.page("/done", "<script>opener.postMessage('back with ' + location.search, '*')</script>");
    person.open(site.at("/opener"));

    Page popUp = person.page().waitForPopup(() -> person.button("Connect").click());
    Browser.Profile there = person.tab(popUp).signIn(Person.ADA).choose(Person.ACME);
    there.button("Allow").click();

    assertThat(person.page().locator("#told")).containsText("code=");
  }

  @Test
  void BR10_backAfterAllow_saysThatItIsFinished() {
    approved(ofSite("Back and forth"));
    assertThat(person.page().locator("body")).hasText("Arrived");

    person.page().goBack();

    assertThat(person.page().locator("h1")).containsText("already finished");
    assertThat(person.button("Allow")).hasCount(0);
  }

  @Test
  void BR10_doubleClickOnAllow_arrivesOnce() {
    Assistant assistant = ofSite("Double click");
    person.open(authorize(assistant)).signIn(Person.ADA).choose(Person.ACME);

    person.button("Allow").dblclick();

    assertThat(person.page().locator("body")).hasText("Arrived");
    assertThat(Wire.query(URI.create(person.page().url()))).containsKey("code");
  }

  @Test
  void BR13_tabsFinishedInReverse_eachArriveWithTheirOwn() {
    site.page("/one", "One").page("/two", "Two");
    person.open(authorize(assistant("One", site.at("/one")))).signIn(Person.ADA);
    Browser.Profile second = person.newTab();
    second.open(authorize(assistant("Two", site.at("/two"))));

    second.choose(Person.NORTHWIND).button("Allow").click();
    assertThat(second.page().locator("body")).hasText("Two");
    person.choose(Person.ACME).button("Allow").click();

    assertThat(person.page().locator("body")).hasText("One");
  }

  @Test
  void BR30_allowAfterSigningOutInAnotherTab_asksToSignInAndThenGoesOn() {
    person.open(authorize(ofSite("Signed out"))).signIn(Person.ADA).choose(Person.ACME);
    person.newTab().open(server.at("/connections")).button("Sign out").click();

    person.button("Allow").click();
    assertThat(person.page().getByLabel("Password")).isVisible();
    person.signIn(Person.ADA).choose(Person.ACME).button("Allow").click();

    assertThat(person.page().locator("body")).hasText("Arrived");
  }

  @Test
  void cookies_ofASignIn_areHiddenFromScriptsAndLax() {
    person.open(authorize(ofSite("Cookies"))).signIn(Person.ADA);

    assertThat(person.cookies()).isNotEmpty();
    assertThat(person.cookies())
        .allSatisfy(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(cookie.sameSite)
                  .isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
              assertThat(cookie.path).isEqualTo("/");
            });
    assertThat(person.page().evaluate("document.cookie")).isEqualTo("");
  }

  @Test
  void pages_opened_violateNoPolicy() {
    for (String path : List.of("/", "/login", "/no-such-page", "/oauth/authorize")) {
      person.open(server.at(path));
    }
    person.open(authorize(ofSite("Policy"))).signIn(Person.ADA).open(server.at("/connections"));

    assertThat(complaints).isEmpty();
  }
}
