package ai.flashpoint.connect.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Inspection;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The failure pages that take more than an address to reach, in a dark window of a phone. */
class FailurePagesIT {

  private static final String BLOCKED = "https://unwanted.example/client.json";
  private static final String REFERENCE = "(?s).*FP-\\w{4}-\\w{2}.*";

  private static Server server;

  private final Browser.Profile profile = Browser.fresh(ColorScheme.DARK, 400);
  private final Page page = profile.page();
  private final Inspection inspection = new Inspection(profile, server.origin());

  @BeforeAll
  static void start() {
    server =
        Server.named("failure-pages")
            .importing(ImportFile.ofTwoTeams().blocking(BLOCKED))
            .with("FLASHPOINT_TRUSTED_PROXIES", "127.0.0.0/8,::1")
            // The next one is allowed half a minute later: no browser is that slow
            .with("FLASHPOINT_LIMITS_AUTHORIZE", "2")
            .extendedBy(BrokenServlet.class)
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    profile.close();
  }

  private static String authorize(String client) {
    return server.at("/oauth/authorize?client_id=" + Wire.form(Map.of("x", client)).substring(2));
  }

  private static String authorize() {
    Assistant assistant = Assistant.registered(server, "Claude");
    return assistant.address(assistant.request(Assistant.newPkce()));
  }

  /** The page that is open has a title, a remedy and a reference, and nothing wrong with it. */
  private void tells(String title) {
    assertThat(page.title()).startsWith(title);
    assertThat(page.locator("main").innerText())
        .contains(title, "What to do:")
        .matches(REFERENCE)
        .doesNotContain("secret detail", "Exception");
    assertThat(inspection.complaints(title)).isEmpty();
    profile.photograph(
        "failure-" + title.replaceAll("\\W+", "-").toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void blockedClient_isNotLetIn() {
    profile.open(authorize(BLOCKED));

    tells("This assistant is not let in here");
  }

  @Test
  void unreadableDocument_isToldWithItsReason() {
    profile.open(authorize("https://localhost/client.json"));

    tells("We can’t find out who is asking");
  }

  @Test
  void tooManyAttempts_areToWait() {
    int status = 0;
    for (int i = 0; i < 200 && status != 429; i++) {
      status = Http.get(server.at("/oauth/authorize"), "X-Forwarded-For", "198.51.100.44").status();
    }
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.44"));
    profile.open(server.at("/oauth/authorize"));

    tells("Too many attempts just now");
  }

  @Test
  void decidedSignIn_isFinished() {
    String address = authorize();
    profile.open(address);
    String request = Wire.query(URI.create(page.url())).get("request");
    profile.signIn(Person.ADA).choose(Person.ACME);
    page.waitForRequest(
        sent -> sent.url().startsWith("http://127.0.0.1:4711"),
        () -> profile.button("Allow").click());
    Browser.Profile later = profile.newTab();
    Inspection watch = new Inspection(later, server.origin());
    later.open(server.at("/login?request=" + request));

    assertThat(later.page().title()).startsWith("This sign-in is already finished");
    assertThat(later.page().locator("main").innerText()).contains("What to do:").matches(REFERENCE);
    assertThat(watch.complaints("already finished")).isEmpty();
  }

  @Test
  void teamsPage_ofAnotherRole_isForOwners() {
    profile.open(server.at("/login")).signIn(Person.BOB);
    page.waitForURL(server.at("/connections"));
    profile.open(server.at("/teams/acme-research/agents"));

    tells("This page is for owners of the team");
  }

  @Test
  void form_thatIsNotOurs_isNotTaken() {
    profile.open(server.at("/login"));
    page.evaluate("document.querySelector('[name=csrf]').value = 'forged'");
    profile.signIn(Person.ADA);
    page.waitForLoadState();

    tells("We didn’t do that");
  }

  @Test
  void bug_isOursAndNoDetailIsShown() {
    profile.open(server.at("/broken"));

    tells("Something went wrong on our side");
  }

  @Test
  void teamOfOthers_isNotThereToChoose() {
    Assistant assistant = Assistant.registered(server, "Claude");
    Map<String, String> request = assistant.request(Assistant.newPkce());
    request.put("resource", server.at("/t/contoso/mcp"));
    profile.open(assistant.address(request)).signIn(Person.ADA);
    page.waitForURL(url -> url.contains("/team"));

    assertThat(page.locator("main").innerText())
        .contains("There is no team to choose", "What to do:")
        .matches(REFERENCE);
    assertThat(inspection.complaints("no team")).isEmpty();
  }

  @Test
  void wrongPassword_hasAReferenceThatTheAuditTrailKnows() {
    profile.open(server.at("/login")).signIn(new Person("ada@example.com", "", "wrong"));
    page.getByText("don’t match").waitFor();

    assertThat(page.locator("main").innerText()).matches(REFERENCE);
    assertThat(inspection.complaints("wrong password")).isEmpty();
  }
}
