package ai.flashpoint.connect.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.console.admin.Places;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import ai.flashpoint.connect.it.web.Inspection;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page and every failure page, as axe-core sees it: for people who cannot see, cannot point,
 * or have a small or a dark screen. And that none leaves its origin or needs a looser policy.
 */
@ExtendWith(Shared.class)
class EveryPageIT {

  private final Server server;
  private final List<String> complaints = new ArrayList<>();

  EveryPageIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 400", "DARK, 320"})
  void pages_onEveryScreen_areInOrder(ColorScheme scheme, int width) {
    try (Browser.Profile profile = Browser.fresh(scheme, width)) {
      Inspection inspection = new Inspection(profile, server.origin());
      String address = authorize();
      profile.open(server.at("/"));
      look(inspection, "connect");
      openAll(profile);
      look(inspection, "connect, opened");
      profile.open(server.at("/login"));
      look(inspection, "sign-in alone");
      profile.open(address);
      look(inspection, "sign-in");
      profile.button("Sign in").click();
      look(inspection, "sign-in, nothing typed");
      profile.signIn(new Person("ada@example.com", "", "wrong"));
      look(inspection, "sign-in, refused");
      profile.signIn(Person.ADA);
      look(inspection, "picker");
      profile.open(server.at("/connections"));
      look(inspection, "connections");
      for (String place : TeamPlaces.of(server)) {
        profile.open(place);
        openAll(profile);
        look(inspection, place);
      }
      profile.open(server.at("/account"));
      look(inspection, "account");
      profile.button("Change the password").click();
      look(inspection, "account, nothing typed");
      profile.open(server.at("/forgot"));
      look(inspection, "forgot, without mail");
      profile.open(server.at("/reset"));
      look(inspection, "reset, no link");
      profile.open(server.at("/invitation"));
      look(inspection, "invitation, no link");
      profile.open(server.at("/teams/acme-research/agents"));
      profile.button("Create the agent").click();
      look(inspection, "agents, nothing typed");
      profile.open(server.at("/teams/acme-research"));
      profile.button("Invite").click();
      look(inspection, "invitation, nothing typed");
      profile.page().getByLabel("E-mail").fill("guest-" + scheme + width + "@example.com");
      profile.button("Invite").click();
      look(inspection, "invitation, its link");
      console(profile, inspection);
    }
    assertThat(complaints).isEmpty();
  }

  private void console(Browser.Profile profile, Inspection inspection) {
    List<String> addresses = new ArrayList<>(List.of("/admin", "/admin/sessions?from=never"));
    Places.NAMES.forEach(name -> addresses.add("/admin/" + name));
    addresses.add("/admin/team?id=acme-research");
    for (String address : addresses) {
      profile.open(server.at(address));
      look(inspection, address);
    }
    openAll(profile);
    look(inspection, "team of the console, opened");
    profile.page().locator("td a").first().click();
    look(inspection, "person of the console");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 400", "DARK, 320"})
  void failures_onEveryScreen_areInOrderAndGiveAReference(ColorScheme scheme, int width) {
    try (Browser.Profile profile = Browser.fresh(scheme, width)) {
      Inspection inspection = new Inspection(profile, server.origin());
      failures()
          .forEach(
              (name, address) -> {
                profile.open(address);
                look(inspection, name);
                String text = profile.page().locator("main").innerText();
                if (!text.contains("What to do") || !text.matches("(?s).*FP-\\w{4}-\\w{2}.*")) {
                  complaints.add(name + ": no remedy or no reference: " + text);
                }
              });
    }
    assertThat(complaints).isEmpty();
  }

  private Map<String, String> failures() {
    String good = authorize();
    Map<String, String> failures = new LinkedHashMap<>();
    failures.put("unknown client", server.at("/oauth/authorize?client_id=nobody"));
    failures.put("refused request", good + "&response_mode=jwt");
    failures.put("foreign redirect", good + "&redirect_uri=x");
    failures.put("nothing to resume", server.at("/oauth/resume?request=none"));
    failures.put("no cookie", server.at("/login?request=0123456789abcdef"));
    failures.put("unreadable", server.at("/login?request=%20"));
    failures.put("unknown page", server.at("/no-such-page"));
    failures.put("unknown view", server.at("/no-such-page.xhtml"));
    return failures;
  }

  private String authorize() {
    Assistant assistant =
        Assistant.registered(server, "Claude", "https://assistant.example/callback");
    return assistant.address(assistant.request(Assistant.newPkce()));
  }

  private void look(Inspection inspection, String name) {
    complaints.addAll(inspection.complaints(name));
  }

  private static void openAll(Browser.Profile profile) {
    profile
        .page()
        .evaluate(
            "document.querySelectorAll('details')"
                + ".forEach(d => { d.removeAttribute('name'); d.open = true; })");
  }
}
