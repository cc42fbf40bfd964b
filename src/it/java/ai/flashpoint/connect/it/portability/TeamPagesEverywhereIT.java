package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of a team on every server: forwarded addresses, forms, ways back to them. */
@ExtendWith(Shared.class)
class TeamPagesEverywhereIT {

  private static final String TEAM = "/teams/acme-research";

  private final Server server;
  private final Visitor owner;

  TeamPagesEverywhereIT(Server server) {
    this.server = server;
    owner = new Visitor(server);
  }

  private Document opened(String place) {
    Answer page = owner.open(server.at(place));
    assertThat(page.status()).as(place).isEqualTo(200);
    return Jsoup.parse(page.body());
  }

  @Test
  void owner_signedOutAtFirst_worksOnThePages() {
    Answer login = owner.open(server.at(TEAM + "/agents"));
    Answer agents = owner.signIn(login, Person.ADA);
    assertThat(agents.address().getPath()).isEqualTo(TEAM + "/agents");

    Form form = Form.with("Create the agent", agents).fill("Name", "Everywhere");
    Answer created = owner.press(form, "Create the agent");
    assertThat(created.body()).contains("The agent was created", "Everywhere");
    Answer refused = owner.press(form, "Create the agent");
    assertThat(Jsoup.parse(refused.body()).getElementById("name-problem").text())
        .contains("has an agent of this name already");

    Document members = opened(TEAM);
    assertThat(members.select("tbody tr").eachText()).anyMatch(row -> row.contains("Bob Ross"));
    String member = members.select("tr:has(b:containsOwn(Bob Ross)) td.act a").attr("href");
    Form role = Form.with("Save the role", owner.open(server.at(member))).choose("Viewer");
    assertThat(owner.press(role, "Save the role").body()).contains("Nothing was changed");

    assertThat(opened(TEAM + "/connections").selectFirst("h1").text()).isEqualTo("Connections");
    assertThat(opened(TEAM + "/tools").select("input[name=tool][checked]").eachAttr("value"))
        .contains("whoami");
  }
}
