package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.wire.Promised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People lose their footing by an import on node one, while node two has their connections in
 * memory. The steps build on each other: first everybody is connected, then it is taken away, then
 * it is given back.
 */
@ExtendWith(SharedCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingAcrossNodesIT {

  private static final String IMPORTS =
      "select count(*) from audit_events where detail = 'the import file was applied'";

  private final Cluster cluster;
  private Connection kept;
  private Connection disabled;
  private Connection removed;
  private Connection ofDoomedTeam;
  private Connection oldPassword;
  private Connection blocked;
  private final List<Assistant.Code> codes = new ArrayList<>();
  private Assistant exchanging;
  private final Map<Connection, Moment> refused = new HashMap<>();
  private Moment imported;

  StandingAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @BeforeAll
  void everybodyIsConnectedAndKnownToNodeTwo() {
    cluster.onTwo();
    kept = connected("Claude", Crew.KATE, Crew.TEAM);
    disabled = connected("Claude", Crew.DAN, Crew.TEAM);
    removed = connected("Claude", Crew.LEA, Crew.TEAM);
    ofDoomedTeam = connected("Claude", Crew.KATE, Crew.DOOMED);
    oldPassword = connected("Claude", Crew.PAT, Crew.TEAM);
    blocked = connected("Unwanted", Crew.KATE, Crew.TEAM);
    assertThat(all()).allMatch(connection -> connection.call() == 200);
    exchanging = Assistant.registered(cluster.site(), "Claude");
    codes.add(exchanging.authorized(Crew.DAN, Crew.TEAM));
    codes.add(exchanging.authorized(Crew.LEA, Crew.TEAM));
    codes.add(exchanging.authorized(Crew.KATE, Crew.DOOMED));
    try (Rows rows = cluster.site().rows()) {
      long before = rows.number(IMPORTS);
      imported = Moment.when(() -> rows.number(IMPORTS) > before);
      for (Connection lost : List.of(disabled, removed, ofDoomedTeam, oldPassword, blocked)) {
        refused.put(lost, Moment.when(() -> lost.call() == 401));
      }
      cluster.importOnOne(Crew.afterwards(blocked.assistant().clientId()));
      assertThat(imported.at()).isBefore(Instant.now());
    }
  }

  private Connection connected(String assistant, Person person, String team) {
    return Connection.of(cluster.site(), assistant, person, team);
  }

  private List<Connection> all() {
    return List.of(kept, disabled, removed, ofDoomedTeam, oldPassword, blocked);
  }

  private void isOver(Connection connection) {
    cluster.onTwo();
    assertThat(refused.get(connection).after(imported))
        .as("from the commit on node one to the refusal on node two")
        .isLessThan(Promised.withinSeconds(1));
    assertThat(connection.refusal()).isIn("invalid_grant", "invalid_client");
    cluster.onOne();
    assertThat(connection.call()).isEqualTo(401);
  }

  @Test
  @Order(1)
  void JW18_disabledUser_isRefusedWithinASecond() {
    isOver(disabled);
  }

  @Test
  @Order(2)
  void JW18_removedMembership_isRefusedWithinASecond() {
    isOver(removed);
  }

  @Test
  @Order(3)
  void JW18_disabledTeam_isRefusedWithinASecond() {
    isOver(ofDoomedTeam);
  }

  @Test
  @Order(4)
  void JW18_blockedClient_isRefusedWithinASecond() {
    isOver(blocked);
  }

  @Test
  @Order(5)
  void RF11_replacedPassword_endsConnectionsEverywhere() {
    isOver(oldPassword);
  }

  @Test
  @Order(6)
  void RF11_footingLost_refreshingSaysInvalidGrant() {
    cluster.everywhere();
    assertThat(List.of(disabled, removed, ofDoomedTeam, oldPassword))
        .allMatch(connection -> connection.refusal().equals("invalid_grant"));
  }

  @Test
  @Order(7)
  void CO10_footingLostSinceConsent_codesAreRefused() {
    assertThat(codes)
        .allSatisfy(
            code ->
                assertThat(
                        exchanging.token(exchanging.exchange(code)).json().path("error").asText())
                    .isEqualTo("invalid_grant"));
  }

  @Test
  @Order(8)
  void connection_ofSomebodyElse_goesOn() {
    assertThat(kept.call()).isEqualTo(200);
    cluster.onTwo();
    assertThat(kept.call()).isEqualTo(200);
  }

  @Test
  @Order(9)
  void JW19_footingGivenBack_oldConnectionsStayEnded() {
    cluster.importOnOne(Crew.restored(blocked.assistant().clientId()));

    for (Connection connection : List.of(disabled, removed, ofDoomedTeam, oldPassword, blocked)) {
      cluster.onTwo();
      assertThat(connection.call()).isEqualTo(401);
      cluster.onOne();
      assertThat(connection.call()).isEqualTo(401);
      assertThat(connection.refusal()).isEqualTo("invalid_grant");
    }
    assertThat(connected("Claude", Crew.LEA, Crew.TEAM).call()).isEqualTo(200);
  }
}
