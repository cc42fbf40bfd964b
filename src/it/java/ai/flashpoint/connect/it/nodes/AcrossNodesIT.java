package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No step has to come back to the node that the step before went to. */
@ExtendWith(SharedCluster.class)
class AcrossNodesIT {

  private final Cluster cluster;

  AcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  private Connection connected() {
    return Connection.of(cluster.onOne().site(), "Claude", Crew.KATE, Crew.TEAM);
  }

  @Test
  void CO12_codeOfOneNode_isExchangedOnTheOther() {
    Assistant assistant = Assistant.registered(cluster.onOne().site(), "Claude");
    Assistant.Code code = assistant.authorized(Crew.KATE, Crew.TEAM);

    cluster.onTwo();
    Connection connection = new Connection(assistant, assistant.redeemed(code));

    assertThat(connection.call()).isEqualTo(200);
    cluster.onOne();
    assertThat(connection.call()).isEqualTo(200);
  }

  @Test
  void HD10_everyStepOnAnotherNode_connects() {
    Assistant assistant = Assistant.registered(cluster.onOne().site(), "Claude");
    Visitor browser = new Visitor(cluster.site());
    Pkce pkce = Assistant.newPkce();

    Answer login = browser.open(assistant.address(assistant.request(pkce)));
    cluster.onTwo();
    Answer picker = browser.signIn(login, Crew.KATE);
    cluster.onOne();
    Answer left = browser.press(Form.with("Allow", picker).choose(Crew.TEAM), "Allow");
    cluster.onTwo();
    Tokens tokens = assistant.redeemed(assistant.codeFrom(left.location(), pkce));

    assertThat(new Connection(assistant, tokens).call()).isEqualTo(200);
  }

  @Test
  void HD10_everyRequestInTurn_connects() {
    Connection connection =
        Connection.of(cluster.everywhere().site(), "Claude", Crew.KATE, Crew.TEAM);

    assertThat(connection.refreshed().call()).isEqualTo(200);
  }

  @Test
  void RF03_tenRefreshesOnBothNodesAtOnce_answerOneSuccessor() {
    Connection connection = connected();

    cluster.everywhere();
    List<String> successors = AtOnce.times(10, () -> connection.refreshed().tokens().refresh());

    assertThat(successors).hasSize(10).containsOnly(successors.get(0));
  }

  @Test
  void CO05_twentyExchangesOnBothNodesAtOnce_oneSucceeds() {
    Assistant assistant = Assistant.registered(cluster.everywhere().site(), "Claude");
    Map<String, String> request = assistant.exchange(assistant.authorized(Crew.KATE, Crew.TEAM));

    List<Integer> statuses = AtOnce.times(20, () -> assistant.token(request).status());

    assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status == 400).hasSize(19);
  }

  @Test
  void JW18_revokedOnOneNode_isRefusedOnTheOtherWithinASecond() {
    Connection connection = connected();
    cluster.onTwo();
    assertThat(connection.call()).isEqualTo(200);

    cluster.onOne();
    Http.postForm(
        cluster.site().at("/oauth/revoke"),
        Map.of(
            "token",
            connection.tokens().refresh(),
            "client_id",
            connection.assistant().clientId()));

    assertThat(connection.call()).as("on the same node, at once").isEqualTo(401);
    cluster.onTwo();
    Soon.withinASecond("on the other node", 401, connection::call);
  }

  @Test
  void start_ofBothAtOnceOnAnEmptyDatabase_madeOneKey() {
    String first = Http.get(cluster.onOne().site().at("/oauth/jwks")).body();
    String second = Http.get(cluster.onTwo().site().at("/oauth/jwks")).body();

    assertThat(second).isEqualTo(first);
    assertThat(cluster.firstKeys()).hasSize(1);
    assertThat(cluster.column("select email from users where email like 'kate%'")).hasSize(1);
    assertThat(cluster.column("select slug from teams")).doesNotHaveDuplicates().hasSize(2);
  }
}
