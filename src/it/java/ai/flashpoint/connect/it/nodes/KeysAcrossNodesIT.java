package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing keys change on a running cluster. */
@ExtendWith(SharedCluster.class)
class KeysAcrossNodesIT {

  // One node makes the key, which takes a while, and the other reads it
  private static final Duration MADE = Duration.ofSeconds(12);
  private static final Duration TURN = Duration.ofSeconds(40);

  private final Cluster cluster;

  KeysAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  private Connection connected() {
    return Connection.of(cluster.onOne().site(), "Claude", Crew.KATE, Crew.TEAM);
  }

  private List<String> published() {
    return StreamSupport.stream(
            Http.get(cluster.site().at("/oauth/jwks")).json().path("keys").spliterator(), false)
        .map(key -> key.path("kid").asText())
        .toList();
  }

  private static String kid(Connection connection) {
    String header = connection.tokens().access().split("\\.", 2)[0];
    return Wire.read(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
        .path("kid")
        .asText();
  }

  @Test
  void JW29_rotatedByHand_oldTokensWorkEverywhereAndNewOnesHaveTheNewKey() {
    Connection old = connected();
    int before = published().size();

    cluster.execute(
        "update signing_keys set signs_until = now() + interval '14 seconds' where signs_until is null");

    cluster.onTwo();
    Soon.within(MADE, "published before it signs", before + 1, () -> published().size());
    cluster.onOne();
    Soon.withinASecond("on both nodes", before + 1, () -> published().size());
    Soon.within(TURN, "the new key signs", false, () -> kid(old.refreshed()).equals(kid(old)));
    Connection fresh = old.refreshed();
    for (Cluster node : List.of(cluster.onTwo(), cluster.onOne())) {
      assertThat(node.site()).isNotNull();
      assertThat(old.call()).isEqualTo(200);
      assertThat(fresh.call()).isEqualTo(200);
    }
  }

  @Test
  void JW29_removedInAnEmergency_tokensAreRefusedEverywhereAndRefreshingWorks() {
    Connection old = connected();
    cluster.onTwo();
    assertThat(old.call()).isEqualTo(200);

    cluster.execute("update signing_keys set removed_at = now() where kid = '" + kid(old) + "'");

    Soon.withinASecond("on node two", 401, old::call);
    cluster.onOne();
    Soon.withinASecond("on node one", 401, old::call);
    Connection fresh = old.refreshed();
    assertThat(fresh.call()).isEqualTo(200);
    cluster.onTwo();
    assertThat(fresh.call()).isEqualTo(200);
    assertThat(published()).doesNotContain(kid(old)).contains(kid(fresh));
    assertThat(cluster.column("select 1 from audit_events where kind = 'KEY_REMOVED'")).hasSize(1);
  }
}
