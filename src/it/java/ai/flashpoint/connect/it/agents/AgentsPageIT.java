package ai.flashpoint.connect.it.agents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.session.wallet.TestWallet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owners make agents and end them; nobody else does. */
@ExtendWith(Shared.class)
class AgentsPageIT {

  private static final String OWN = "/teams/acme-research/agents";

  private final Server server;
  private final Visitor owner;

  AgentsPageIT(Server server) {
    this.server = server;
    owner = new Visitor(server);
  }

  @BeforeEach
  void signedIn() {
    owner.signIn(owner.open(server.at("/login")), Person.ADA);
  }

  private Answer create(String name, TestWallet wallet) {
    Form form =
        Form.with("Create the agent", owner.open(server.at(OWN)))
            .fill("Name", name)
            .fill("Wallet", wallet.address().checksummed())
            .choose("Viewer")
            .fill("Last day", "2999-12-31")
            .fill("Tools", "whoami, list_surveys create_survey");
    return owner.press(form, "Create the agent");
  }

  private Answer signIn(TestWallet wallet) {
    String message =
        Http.postJson(
                server.at("/oauth/wallet/nonce"), Map.of("address", wallet.address().checksummed()))
            .json()
            .path("message")
            .asText();
    return Http.postForm(
        server.at("/oauth/token"),
        Map.of(
            "grant_type",
            "urn:flashpoint:oauth:grant-type:wallet",
            "message",
            message,
            "signature",
            wallet.sign(message)));
  }

  private ModernMcp connected(TestWallet wallet) {
    Answer answer = signIn(wallet);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return new ModernMcp(server, answer.json().path("access_token").asText());
  }

  private static int status(ModernMcp agent) {
    return agent.request("tools/list", Map.of()).status();
  }

  /** Opens the page of the agent with this name. */
  private Answer opened(String name) {
    Answer page = owner.open(server.at(OWN));
    String link = "tr:has(b:containsOwn(" + name + ")) td.act a";
    return owner.open(server.at(Jsoup.parse(page.body()).selectFirst(link).attr("href")));
  }

  /** Presses a button on the page of the agent with this name. */
  private Answer press(String button, String name) {
    return owner.press(Form.with(button, opened(name)), button);
  }

  private static String fieldProblem(Answer page, String field) {
    return Jsoup.parse(page.body()).getElementById(field + "-problem").text();
  }

  @Test
  void agent_made_signsInWithItsRoleAndTools() {
    TestWallet wallet = TestWallet.of("a901");

    Answer page = create("Made here", wallet);

    assertThat(page.body())
        .contains("The agent was created")
        .contains(wallet.address().checksummed());
    ModernMcp agent = connected(wallet);
    JsonNode whoami = agent.whoami();
    assertThat(whoami.at("/agent/name").asText()).isEqualTo("Made here");
    assertThat(whoami.at("/role").asText()).isEqualTo("viewer");
    // create_survey was chosen, but no viewer has it
    assertThat(agent.request("tools/list", Map.of()).result().path("tools"))
        .extracting(tool -> tool.path("name").asText())
        .containsExactlyInAnyOrder("whoami", "list_surveys");
  }

  @Test
  void agent_disabled_losesAccessAndGetsNoneUntilEnabled() {
    TestWallet wallet = TestWallet.of("a902");
    create("To disable", wallet);
    ModernMcp agent = connected(wallet);

    press("Yes, disable it", "To disable");

    assertThat(status(agent)).isEqualTo(401);
    assertThat(signIn(wallet).status()).isEqualTo(400);
    press("Enable", "To disable");
    assertThat(signIn(wallet).status()).isEqualTo(200);
  }

  @Test
  void WA20_unlinkedAddress_losesAccess() {
    TestWallet wallet = TestWallet.of("a903");
    create("To unlink", wallet);
    ModernMcp agent = connected(wallet);

    press("Yes, unlink it", "To unlink");

    assertThat(status(agent)).isEqualTo(401);
    assertThat(signIn(wallet).status()).isEqualTo(400);
  }

  @Test
  void connection_ended_losesAccessUntilTheNextSignIn() {
    TestWallet wallet = TestWallet.of("a904");
    create("To end", wallet);
    ModernMcp agent = connected(wallet);

    press("End its connection", "To end");

    assertThat(status(agent)).isEqualTo(401);
    assertThat(status(connected(wallet))).isEqualTo(200);
  }

  @Test
  void create_nameThatIsThere_isRefusedWithWhatWasTyped() {
    Answer page = create("Trader", TestWallet.of("a905"));

    assertThat(fieldProblem(page, "name")).contains("has an agent of this name already");
    assertThat(page.body()).contains("list_surveys create_survey");
  }

  @Test
  void create_wrongAddress_isRefused() {
    Form form =
        Form.with("Create the agent", owner.open(server.at(OWN)))
            .fill("Name", "No address")
            .fill("Wallet", "0x12");

    Answer page = owner.press(form, "Create the agent");
    assertThat(fieldProblem(page, "wallet")).contains("neither a wallet address nor a public key");
    assertThat(fieldProblem(page, "name")).isEmpty();
  }

  @Test
  void create_toolThatIsNone_isRefusedWithItsName() {
    Form form =
        Form.with("Create the agent", owner.open(server.at(OWN)))
            .fill("Name", "Misspelt")
            .fill("Tools", "whoami whoaml");

    assertThat(fieldProblem(owner.press(form, "Create the agent"), "tools")).contains("whoaml");
  }

  @Test
  void create_addressOfAnotherAgent_isRefused() {
    create("First", TestWallet.of("a906"));

    assertThat(fieldProblem(create("Second", TestWallet.of("a906")), "wallet"))
        .contains("Another agent has this wallet");
  }

  @Test
  void agent_saved_goesOnWithItsNewRoleAndTools() {
    TestWallet wallet = TestWallet.of("a907");
    create("To change", wallet);
    ModernMcp agent = connected(wallet);
    Form form =
        Form.with("Save the agent", opened("To change"))
            .choose("Member")
            .fill("Tools", "whoami create_survey");

    assertThat(owner.press(form, "Save the agent").body()).contains("The agent was saved");

    assertThat(agent.whoami().at("/role").asText()).isEqualTo("member");
    assertThat(agent.request("tools/list", Map.of()).result().path("tools"))
        .extracting(tool -> tool.path("name").asText())
        .containsExactlyInAnyOrder("whoami", "create_survey");
  }

  @Test
  void agent_savedWithALastDayThatIsOver_isRefusedBesideIt() {
    create("To keep", TestWallet.of("a908"));
    Form form = Form.with("Save the agent", opened("To keep")).fill("Last day", "2020-01-01");

    Answer page = owner.press(form, "Save the agent");

    assertThat(fieldProblem(page, "until")).contains("not over");
    assertThat(page.body()).contains("2020-01-01");
  }

  @Test
  void agent_ofAnotherTeam_isNotFound() {
    create("Hidden", TestWallet.of("a909"));
    Answer page = opened("Hidden");
    String path = page.address().getPath();
    Visitor carol = new Visitor(server);
    carol.signIn(carol.open(server.at("/login")), Person.CAROL);

    assertThat(carol.open(server.at(path)).status()).isEqualTo(404);
    assertThat(carol.open(server.at(path.replace("acme-research", "contoso"))).status())
        .isEqualTo(404);
  }
}
