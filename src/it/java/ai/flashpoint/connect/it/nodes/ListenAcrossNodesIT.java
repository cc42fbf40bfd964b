package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernTalk;
import ai.flashpoint.connect.it.mcp.lasting.Handshaken;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.it.wire.Promised;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stream is open on one node, and the other one makes the change. */
@ExtendWith(SharedCluster.class)
class ListenAcrossNodesIT {

  private final Cluster cluster;

  ListenAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void changeOnTheOtherNode_isHeardWithinTwoSeconds() {
    ModernTalk one = talk(connection());
    ModernTalk two = one.at(cluster.nodes().get(1));
    JsonNode survey = survey(two);
    String uri = "survey://" + survey.path("id").asText();
    try (Talk stream = listen(one, Map.of("resourceSubscriptions", List.of(uri)))) {
      assertThat(stream.next()).isPresent();
      answer(two, survey);
      Instant changed = Instant.now();
      assertThat(stream.next().orElseThrow().at("/params/uri").asText()).isEqualTo(uri);
      assertThat(Duration.between(changed, Instant.now())).isLessThan(Promised.withinSeconds(2));
    }
  }

  @Test
  void O_05_handshakeSubscribesAtTheOtherNode_itsStreamHearsOfChangesThere() {
    Connection connection = connection();
    ModernTalk two = talk(connection).at(cluster.nodes().get(1));
    JsonNode survey = survey(two);
    String uri = "survey://" + survey.path("id").asText();
    Handshaken client =
        Handshaken.with(
            cluster.nodes().get(0), connection.tokens().access(), "2025-11-25", Map.of());
    try (Talk stream = client.listen()) {
      client.at(cluster.nodes().get(1)).ask("resources/subscribe", Map.of("uri", uri));
      answer(two, survey);
      Instant changed = Instant.now();
      assertThat(stream.next().orElseThrow().at("/params/uri").asText()).isEqualTo(uri);
      assertThat(Duration.between(changed, Instant.now())).isLessThan(Promised.withinSeconds(2));
    }
  }

  @Test
  void revokedOnTheOtherNode_isEndedWithinThreeSeconds() {
    Connection connection = connection();
    try (Talk stream = listen(talk(connection), Map.of("toolsListChanged", true))) {
      assertThat(stream.next()).isPresent();
      Instant revoked = Instant.now();
      Http.postForm(
          cluster.onTwo().site().at("/oauth/revoke"),
          Map.of(
              "token",
              connection.tokens().refresh(),
              "client_id",
              connection.assistant().clientId()));
      assertThat(stream.next().orElseThrow().at("/result/resultType").asText())
          .isEqualTo("complete");
      assertThat(Duration.between(revoked, Instant.now())).isLessThan(Promised.withinSeconds(3));
    }
  }

  private Connection connection() {
    return Connection.of(cluster.onOne().site(), "Listener", Crew.KATE, Crew.TEAM);
  }

  private ModernTalk talk(Connection connection) {
    return new ModernTalk(cluster.nodes().get(0), connection.tokens().access(), Map.of());
  }

  private static Talk listen(ModernTalk client, Map<String, ?> notifications) {
    return client.open(1, "subscriptions/listen", Map.of("notifications", notifications));
  }

  private static void answer(ModernTalk client, JsonNode survey) {
    client.call(
        "record_responses",
        Map.of(
            "survey_id",
            survey.path("id").asText(),
            "responses",
            List.of(Map.of("answers", Map.of(survey.at("/questions/0/id").asText(), 9)))));
  }

  private static JsonNode survey(ModernTalk client) {
    return client
        .call(
            "create_survey",
            Map.of(
                "title",
                "Listening",
                "questions",
                List.of(Map.of("text", "Would you?", "kind", "nps", "required", true))))
        .at("/result/structuredContent");
  }
}
