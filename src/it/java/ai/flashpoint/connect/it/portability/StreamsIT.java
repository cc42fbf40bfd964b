package ai.flashpoint.connect.it.portability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.client.ModernTalk;
import ai.flashpoint.connect.it.mcp.lasting.Handshaken;
import ai.flashpoint.connect.it.mcp.lasting.LastingTools;
import ai.flashpoint.connect.it.mcp.lasting.Talk;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers that last, on every server: each writes and loses connections in its own way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamsIT {

  private final Server server =
      Server.named("streams")
          .extendedBy(LastingTools.class)
          .with("FLASHPOINT_MCP_KEEP_ALIVE", "PT1S")
          .importing(ImportFile.ofTwoTeams());
  private String token;
  private ModernTalk modern;
  private Handshaken legacy;

  @BeforeAll
  void connected() {
    server.start();
    token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    modern = new ModernTalk(server.mcp(), token, Map.of());
    legacy =
        Handshaken.with(
            server.mcp(), token, "2025-11-25", Map.of("elicitation", Map.of("form", Map.of())));
  }

  @AfterAll
  void stopped() {
    server.close();
  }

  @Test
  void progress_ofACall_comesBeforeItsAnswer() {
    try (Talk talk = count("progress", 3, 200)) {
      assertThat(talk.streams()).isTrue();
      List<JsonNode> said = talk.rest();
      assertThat(said)
          .extracting(message -> message.at("/params/progress").asInt())
          .containsExactly(1, 2, 3, 0);
      assertThat(said.get(3).at("/result/content/0/text").asText()).isEqualTo("counted to 3");
    }
  }

  @Test
  void call_withoutProgress_isKeptAliveUntilItsAnswer() {
    try (Talk talk =
        legacy.call(1, "count", Map.of("name", "quiet", "steps", 1, "pause", 2500), Map.of())) {
      assertThat(talk.rest()).hasSize(1);
      assertThat(talk.comments()).isPositive();
    }
  }

  @Test
  void modernClient_hangsUp_toolHearsOfIt() {
    try (Talk talk = count("hung-up", 1200, 100)) {
      assertThat(talk.next()).isPresent();
    }
    ended("hung-up", "cancelled");
  }

  @Test
  void legacyClient_cancels_toolHearsOfIt() {
    Map<String, ?> arguments = Map.of("name", "named", "steps", 1200, "pause", 100);
    try (Talk talk = legacy.call(7, "count", arguments, Map.of("progressToken", 7))) {
      assertThat(talk.next()).isPresent();
      legacy.cancel(7);
      ended("named", "cancelled");
    }
  }

  @Test
  void question_onTheCallsStream_isAnsweredByAnotherRequest() {
    try (Talk talk = legacy.call(8, "greet", Map.of(), Map.of())) {
      JsonNode question = talk.next().orElseThrow();
      assertThat(question.path("method").asText()).isEqualTo("elicitation/create");
      assertThat(legacy.respond(question.path("id"), Map.of("action", "decline"))).isEqualTo(202);
      assertThat(talk.next().orElseThrow().at("/result/content/0/text").asText())
          .startsWith("Nobody");
    }
  }

  @Test
  void listening_inBothEras_hearsOfChanges() {
    ModernMcp owner = new ModernMcp(server, token);
    Map<String, Object> question = Map.of("text", "Would you?", "kind", "nps", "required", true);
    JsonNode survey =
        owner.data("create_survey", Map.of("title", "Heard", "questions", List.of(question)));
    String id = survey.path("id").asText();
    String uri = "survey://" + id;
    try (Talk newer =
            modern.open(
                9,
                "subscriptions/listen",
                Map.of("notifications", Map.of("resourceSubscriptions", List.of(uri))));
        Talk older = legacy.listen()) {
      assertThat(newer.next()).isPresent();
      legacy.ask("resources/subscribe", Map.of("uri", uri));
      owner.data(
          "record_responses",
          Map.of(
              "survey_id",
              id,
              "responses",
              List.of(Map.of("answers", Map.of(survey.at("/questions/0/id").asText(), 9)))));
      assertThat(newer.next().orElseThrow().at("/params/uri").asText()).isEqualTo(uri);
      assertThat(older.next().orElseThrow().at("/params/uri").asText()).isEqualTo(uri);
    }
  }

  private Talk count(String name, int steps, int pause) {
    return modern.call(
        "t-" + name,
        "count",
        Map.of("name", name, "steps", steps, "pause", pause),
        Map.of("progressToken", name));
  }

  private void ended(String name, String expected) {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    String said = "";
    while (!said.equals(expected) && Instant.now().isBefore(end)) {
      said = legacy.text("how_ended", Map.of("name", name));
    }
    assertThat(said).isEqualTo(expected);
  }
}
