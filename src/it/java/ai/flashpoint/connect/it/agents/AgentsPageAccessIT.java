package ai.flashpoint.connect.it.agents;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may open the page of a team's agents, and whose posts it takes. */
@ExtendWith(Shared.class)
class AgentsPageAccessIT {

  private static final String OWN = "/teams/acme-research/agents";

  private final Server server;
  private final Visitor owner;

  AgentsPageAccessIT(Server server) {
    this.server = server;
    owner = new Visitor(server);
  }

  @BeforeEach
  void signedIn() {
    owner.signIn(owner.open(server.at("/login")), Person.ADA);
  }

  @Test
  void page_ofATeamWhereOneIsAMember_isForbidden() {
    assertThat(owner.open(server.at("/teams/northwind/agents")).status()).isEqualTo(403);
  }

  @Test
  void page_ofAForeignTeam_isNotFoundLikeOneThatNeverWas() {
    Answer foreign = owner.open(server.at("/teams/contoso/agents"));

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(owner.open(server.at("/teams/nowhere/agents")).status()).isEqualTo(404);
  }

  @Test
  void page_toNobody_isTheSignInAndThenThePage() {
    Visitor nobody = new Visitor(server);

    Answer login = nobody.open(server.at(OWN));

    assertThat(login.address().getPath()).isEqualTo("/login");
    assertThat(nobody.signIn(login, Person.ADA).address().getPath()).isEqualTo(OWN);
  }

  @Test
  void post_forAForeignTeam_isNotFound() {
    Form form = Form.with("Create the agent", owner.open(server.at(OWN)));
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Create the agent"));
    values.put("name", "Intruder");
    values.put("team", "contoso");

    assertThat(owner.send(form, values, "Origin", server.origin()).status()).isEqualTo(404);
  }

  @Test
  void post_withoutItsToken_isForbidden() {
    Form form = Form.with("Create the agent", owner.open(server.at(OWN))).fill("Name", "Forged");
    Map<String, String> values = new LinkedHashMap<>(form.pressing("Create the agent"));
    values.remove("csrf");

    assertThat(owner.send(form, values, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(owner.open(server.at(OWN)).body()).doesNotContain("Forged");
  }

  @Test
  void WA23_post_fromAnotherSite_isForbidden() {
    Form form = Form.with("Create the agent", owner.open(server.at(OWN))).fill("Name", "Foreign");

    Answer answer =
        owner.send(form, form.pressing("Create the agent"), "Origin", "https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void postDressedAsAVisit_isRefusedAndChangesNothing() {
    Form form = Form.with("Create the agent", owner.open(server.at(OWN))).fill("Name", "Visitor");
    String query =
        form.pressing("Create the agent").entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));

    assertThat(owner.open(server.at(OWN + "?" + query)).status()).isEqualTo(400);

    assertThat(owner.open(server.at(OWN)).body()).doesNotContain("Visitor");
  }
}
