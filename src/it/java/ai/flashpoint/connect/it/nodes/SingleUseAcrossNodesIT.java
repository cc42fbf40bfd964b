package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.ClientAssertion;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.server.DeclaredClients;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import ai.flashpoint.connect.it.wire.Http;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may happen once happens once on all nodes; what one node began another one continues. */
@ExtendWith(SharedCluster.class)
class SingleUseAcrossNodesIT {

  private static final String REDIRECT = "http://127.0.0.1:4711/callback";

  private final Cluster cluster;

  SingleUseAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster.everywhere();
  }

  private Answer serviceToken(String assertion) {
    Map<String, String> form = new LinkedHashMap<>(ClientAssertion.parameters(assertion));
    form.put("grant_type", "client_credentials");
    return Http.postForm(cluster.site().at("/oauth/token"), form);
  }

  private String assertion() {
    return ClientAssertion.of(DeclaredClients.SIGNER, cluster.site().origin(), DeclaredClients.KEY)
        .signed();
  }

  private Answer register(String name) {
    return Http.postJson(
        cluster.site().at("/oauth/register"), Assistant.registration(name, REDIRECT));
  }

  @Test
  void RG01_sameProductOnBothNodesAtOnce_isOneClient() {
    List<Answer> answers = AtOnce.times(10, () -> register("Registered on both nodes"));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(answer -> answer.json().path("client_id").asText()))
        .containsOnly(answers.get(0).json().path("client_id").asText());
  }

  @Test
  void TK09_assertionOnBothNodesAtOnce_isAcceptedOnce() {
    String assertion = assertion();

    List<Integer> statuses = AtOnce.times(10, () -> serviceToken(assertion).status());

    assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status == 401).hasSize(9);
  }

  @Test
  void firstTokensOfAService_onBothNodesAtOnce_areOfOneSession() {
    Set<Integer> statuses = Set.copyOf(AtOnce.times(10, () -> serviceToken(assertion()).status()));

    assertThat(statuses).containsExactly(200);
    assertThat(
            cluster.column(
                "select id from sessions where ended_at is null and agent_id is not null"))
        .hasSize(1);
  }

  @Test
  void PA01_referenceOnBothNodesAtOnce_isUsedOnce() {
    Assistant assistant = Assistant.registered(cluster.site(), "Claude");
    String address = pushed(assistant, Assistant.newPkce());

    List<Boolean> used =
        AtOnce.times(10, () -> new Visitor(cluster.site()).get(address).status() / 100 == 3);

    assertThat(used).containsOnlyOnce(true);
  }

  @Test
  void pushedRequest_onOneNode_isOpenedOnTheOther() {
    Assistant assistant = Assistant.registered(cluster.onOne().site(), "Claude");
    Pkce pkce = Assistant.newPkce();
    String address = pushed(assistant, pkce);

    URI back = new Visitor(cluster.onTwo().site()).approve(address, Crew.KATE, Crew.TEAM);

    assertThat(assistant.redeemed(assistant.codeFrom(back, pkce)).access()).isNotEmpty();
  }

  @Test
  void BR10_allowPressedOnBothNodesAtOnce_leadsToOneCode() {
    Assistant assistant = Assistant.registered(cluster.site(), "Claude");
    Visitor browser = new Visitor(cluster.site());
    String address = assistant.address(assistant.request(Assistant.newPkce()));
    Answer picker = browser.signIn(browser.open(address), Crew.KATE);

    List<Answer> answers = AtOnce.times(6, () -> allowed(picker, browser.cookies()));

    assertThat(answers)
        .allMatch(answer -> answer.status() < 500)
        .filteredOn(SingleUseAcrossNodesIT::isWithCode)
        .hasSize(1);
  }

  private Answer allowed(Answer picker, Map<String, String> cookies) {
    Visitor browser = new Visitor(cluster.site());
    cookies.forEach(browser::planting);
    return browser.press(Form.with("Allow", picker).choose(Crew.TEAM), "Allow");
  }

  private static boolean isWithCode(Answer answer) {
    return answer.status() / 100 == 3 && answer.location().getQuery().contains("code=");
  }

  @Test
  void handshakeOnOneNode_callOnTheOther_needsNoOther() {
    Connection connection = Connection.of(cluster.onOne().site(), "Claude", Crew.KATE, Crew.TEAM);
    LegacyMcp mcp = LegacyMcp.initialized(cluster.site(), connection.tokens().access());

    cluster.onTwo();

    assertThat(mcp.whoami().toString()).contains(Crew.KATE.email());
  }

  private String pushed(Assistant assistant, Pkce pkce) {
    Answer answer = Http.postForm(cluster.site().at("/oauth/par"), assistant.request(pkce));
    return assistant.address(
        Map.of(
            "client_id",
            assistant.clientId(),
            "request_uri",
            answer.json().required("request_uri").asText()));
  }
}
