package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.oauth.Pkce;
import ai.flashpoint.connect.it.oauth.Tokens;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node is killed while assistants work on both: what was answered is true ever after. */
@ExtendWith(SharedCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledNodeIT {

  private final Cluster cluster;
  private List<Busy> busy;
  private Connection revoked;
  private Assistant assistant;
  private Assistant.Code code;
  private Visitor halfway;
  private Answer picker;
  private Pkce pkce;

  KilledNodeIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @BeforeAll
  void nodeOneIsKilledUnderLoad() {
    cluster.everywhere();
    busy = Stream.of("A", "B", "C", "D").map(this::busy).toList();
    busy.forEach(each -> each.turns(3));
    cluster.onOne();
    assistant = Assistant.registered(cluster.site(), "Claude");
    halfway = new Visitor(cluster.site());
    pkce = Assistant.newPkce();
    picker = halfway.signIn(halfway.open(assistant.address(assistant.request(pkce))), Crew.KATE);
    revoked = connected();
    code = assistant.authorized(Crew.KATE, Crew.TEAM);
    revoke(revoked);

    cluster.killOne();

    cluster.onTwo();
    busy.forEach(each -> each.turns(5));
    busy.forEach(Busy::finish);
  }

  @AfterAll
  void nodeOneIsThereAgain() {
    cluster.everywhere();
  }

  private Busy busy(String name) {
    return new Busy(name, connected());
  }

  private Connection connected() {
    return Connection.of(cluster.site(), "Claude", Crew.KATE, Crew.TEAM);
  }

  private void revoke(Connection connection) {
    Http.postForm(
        cluster.site().at("/oauth/revoke"),
        Map.of("token", connection.tokens().refresh(), "client_id", assistant.clientId()));
  }

  @Test
  @Order(1)
  void revocation_thatTheKilledNodeAnswered_counts() {
    Soon.withinASecond("on the other node", 401, revoked::call);
    assertThat(revoked.refusal()).isEqualTo("invalid_grant");
  }

  @Test
  @Order(1)
  void CO12_codeOfTheKilledNode_isExchanged() {
    assertThat(new Connection(assistant, assistant.redeemed(code)).call()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void HD10_signInBegunOnTheKilledNode_isFinished() {
    Answer left = halfway.press(Form.with("Allow", picker).choose(Crew.TEAM), "Allow");

    Tokens tokens = assistant.redeemed(assistant.codeFrom(left.location(), pkce));
    assertThat(new Connection(assistant, tokens).call()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void tokens_ofBusyAssistants_allWork() {
    assertThat(busy).anyMatch(each -> each.unanswered() > 0);
    assertNothingIsLost();
  }

  @Test
  @Order(2)
  void surveys_thatWereAnsweredAsCreated_areThere() {
    List<String> stored = cluster.column("select title from surveys");

    assertThat(busy).allSatisfy(each -> assertThat(stored).containsAll(each.created()));
  }

  @Test
  @Order(3)
  void node_startedAgain_knowsEverything() {
    cluster.startOne();
    cluster.onOne();

    assertNothingIsLost();
    assertThat(revoked.call()).isEqualTo(401);
    assertThat(busy.get(0).connection().refreshed().call()).isEqualTo(200);
  }

  private void assertNothingIsLost() {
    assertThat(busy)
        .flatMap(Busy::accessTokens)
        .allSatisfy(token -> assertThat(status(token)).isEqualTo(200));
  }

  private int status(String access) {
    return new Connection(assistant, new Tokens(access, "")).call();
  }
}
