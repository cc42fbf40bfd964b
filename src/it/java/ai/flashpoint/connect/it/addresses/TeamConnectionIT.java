package ai.flashpoint.connect.it.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connecting at one team's own address, as its metadata tells an assistant to. */
@ExtendWith(Shared.class)
class TeamConnectionIT {

  private static final String ACME = "/t/acme-research/mcp";
  private static final String NORTHWIND = "/t/northwind/mcp";

  private final Server server;
  private final Visitor browser;
  private final Pkce pkce = Assistant.newPkce();
  private Assistant assistant;

  TeamConnectionIT(Server server) {
    this.server = server;
    this.browser = new Visitor(server);
  }

  @BeforeEach
  void register() {
    assistant = Assistant.registered(server, "Claude");
  }

  @Test
  void picker_offersTheTeamOfTheAddressOnly() {
    Answer page = picker(ACME);

    assertThat(page.body()).contains(Person.ACME).doesNotContain(Person.NORTHWIND);
  }

  @Test
  void session_ofATeamsAddress_worksThereAndAtTheCommonOne() {
    Tokens tokens = connected(ACME);

    assertThat(list(ACME, tokens).status()).isEqualTo(200);
    assertThat(list("/mcp", tokens).status()).isEqualTo(200);
  }

  @Test
  void JW22_sessionOfATeamsAddress_atTheAddressOfAnother_isInvalid() {
    Answer answer = list(NORTHWIND, connected(ACME));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate").orElseThrow()).contains("invalid_token");
  }

  @Test
  void person_outsideTheTeamOfTheAddress_isToldAndSentBackWithoutACode() {
    Answer page = picker("/t/somebody-elses/mcp");

    assertThat(page.body()).contains("is not a member of the team that this address belongs to");
    String button = "Return to Claude";
    assertThat(Wire.query(browser.press(Form.with(button, page), button).location()))
        .containsEntry("error", "access_denied")
        .doesNotContainKey("code");
  }

  private Answer picker(String path) {
    Map<String, String> request = assistant.request(pkce);
    request.put("resource", resource(path));
    return browser.signIn(browser.open(assistant.address(request)), Person.ADA);
  }

  private Tokens connected(String path) {
    Form form = Form.with("Allow", picker(path));
    Map<String, String> exchange =
        assistant.exchange(assistant.codeFrom(browser.press(form, "Allow").location(), pkce));
    exchange.put("resource", resource(path));
    return Tokens.from(assistant.token(exchange));
  }

  /** As an assistant discovers it. */
  private String resource(String path) {
    return Http.get(server.at("/.well-known/oauth-protected-resource" + path))
        .json()
        .required("resource")
        .asText();
  }

  private Answer list(String path, Tokens tokens) {
    return Http.postJson(
        server.at(path),
        Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list"),
        "Authorization",
        "Bearer " + tokens.access());
  }
}
