package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.mcp.lasting.Handshaken;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.wire.Promised;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call asks on the node that it runs on; the answer comes to another. */
@ExtendWith(SharedCluster.class)
class QuestionsAcrossNodesIT {

  private final Cluster cluster;

  QuestionsAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void answer_toTheOtherNode_reachesTheCallSoon() {
    String one = cluster.nodes().get(0);
    String two = cluster.nodes().get(1);
    String token =
        Connection.of(cluster.onOne().site(), "Asker", Crew.KATE, Crew.TEAM).tokens().access();
    Handshaken client =
        Handshaken.with(two, token, "2025-11-25", Map.of("elicitation", Map.of())).at(one);
    try (Talk talk = client.call(1, "greet", Map.of(), Map.of())) {
      JsonNode name = talk.next().orElseThrow();
      Instant answered = Instant.now();
      assertThat(client.at(two).respond(name.path("id"), accepted("name", "Kate"))).isEqualTo(202);
      JsonNode colour = talk.next().orElseThrow();
      assertThat(Duration.between(answered, Instant.now())).isLessThan(Promised.withinSeconds(2));
      assertThat(client.at(two).respond(colour.path("id"), accepted("colour", "blue")))
          .isEqualTo(202);
      assertThat(talk.next().orElseThrow().at("/result/content/0/text").asText())
          .isEqualTo("Hello Kate in blue");
    }
    // The row goes after the answer, not before it
    Soon.withinASecond(
        "nothing waits any more",
        List.of(),
        () -> cluster.column("select id from mcp_pending_requests"));
  }

  private static Map<String, Object> accepted(String key, String value) {
    return Map.of("action", "accept", "content", Map.of(key, value));
  }
}
