package ai.flashpoint.connect.it.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person looks at their connections and ends one, in a real browser. */
@ExtendWith(Shared.class)
class ConnectionsIT {

  private final Server server;

  ConnectionsIT(Server server) {
    this.server = server;
  }

  @Test
  void connection_endedByItsPerson_isRefusedWithItsNextCall() {
    Tokens ended = connected("Doomed assistant", Person.ACME);
    Tokens kept = connected("Kept assistant", Person.NORTHWIND);

    try (Browser.Profile profile = Browser.fresh()) {
      Page page = profile.open(server.at("/connections")).signIn(Person.ADA).page();
      Locator row = row(page, "Doomed assistant");
      assertThat(row).containsText(Person.ACME);
      row.getByRole(AriaRole.BUTTON).click();
      assertThat(row).hasCount(0);
      assertThat(row(page, "Kept assistant")).hasCount(1);
    }

    assertThat(status(ended)).isEqualTo(401);
    assertThat(status(kept)).isEqualTo(200);
  }

  @Test
  void connection_ofSomebodyElse_isNotShown() {
    connected("Ada's own", Person.ACME);

    try (Browser.Profile profile = Browser.fresh()) {
      Page page = profile.open(server.at("/connections")).signIn(Person.BOB).page();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .containsText("connections");
      assertThat(row(page, "Ada's own")).hasCount(0);
    }
  }

  private static Locator row(Page page, String assistant) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(assistant));
  }

  private Tokens connected(String name, String team) {
    Assistant assistant = Assistant.registered(server, name);
    return assistant.redeemed(assistant.authorized(Person.ADA, team));
  }

  private int status(Tokens tokens) {
    return new ModernMcp(server, tokens.access()).request("tools/list", Map.of()).status();
  }
}
