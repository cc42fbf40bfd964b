package ai.flashpoint.connect.it.mcp.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Progress and keep-alive. */
@ExtendWith(LastingServer.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressIT {

  private final LastingServer world;
  private final String token;

  ProgressIT(LastingServer world) {
    this.world = world;
    this.token = world.token();
  }

  @Test
  void modernCall_withNumberToken_reportsThenAnswers() {
    try (Talk talk = count(3, 100, 17)) {
      assertThat(talk.streams()).isTrue();
      assertThat(talk.header("X-Accel-Buffering")).contains("no");
      assertThat(talk.header("Cache-Control")).contains("no-cache, no-transform");
      List<JsonNode> all = talk.rest();
      assertThat(all).hasSize(4);
      JsonNode first = all.get(0);
      assertThat(first.path("method").asText()).isEqualTo("notifications/progress");
      assertThat(first.at("/params/progressToken").isInt()).isTrue();
      assertThat(first.at("/params/progress").asInt()).isEqualTo(1);
      assertThat(first.at("/params/total").asInt()).isEqualTo(3);
      assertThat(all.get(3).at("/result/resultType").asText()).isEqualTo("complete");
    }
  }

  @Test
  void legacyCall_withTextToken_reportsThenAnswers() {
    Handshaken client = Handshaken.with(world.server.mcp(), token, "2025-06-18", Map.of());
    try (Talk talk =
        client.call(
            5,
            "count",
            Map.of("name", "legacy", "steps", 2, "pause", 50),
            Map.of("progressToken", "p"))) {
      List<JsonNode> all = talk.rest();
      assertThat(all).hasSize(3);
      assertThat(all.get(1).at("/params/progressToken").asText()).isEqualTo("p");
      assertThat(all.get(2).path("id").asInt()).isEqualTo(5);
    }
  }

  @Test
  void call_withoutToken_isPlainJson() {
    try (Talk talk = count(2, 10, null)) {
      assertThat(talk.streams()).isFalse();
      assertThat(talk.rest()).hasSize(1);
    }
  }

  @Test
  void call_withTokenThatNeverReports_isPlainJson() {
    try (Talk talk = count(0, 10, "p")) {
      assertThat(talk.streams()).isFalse();
      assertThat(talk.rest()).hasSize(1);
    }
  }

  @Test
  void call_longerThanTheKeepAlive_becomesAStreamWithPings() {
    try (Talk talk = count(1, 2600, null)) {
      List<JsonNode> all = talk.rest();
      assertThat(talk.streams()).isTrue();
      assertThat(talk.comments()).isPositive();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).at("/result/content/0/text").asText()).isEqualTo("counted to 1");
    }
  }

  @Test
  void quickReports_ofALongCall_areThinnedOut() {
    try (Talk talk = count(400, 2, "p")) {
      List<JsonNode> all = talk.rest();
      assertThat(all).hasSizeBetween(11, 80);
      assertThat(all.get(all.size() - 2).at("/params/progress").asInt()).isEqualTo(400);
    }
  }

  @Test
  void largeAnswer_onAStream_arrivesWhole() {
    Map<String, Object> arguments = Map.of("kilobytes", 5_000);
    try (Talk talk =
        world.modern(token, "lengthy", Map.of("arguments", arguments), Map.of(), "p")) {
      List<JsonNode> all = talk.rest();
      assertThat(all.get(1).at("/result/content/0/text").asText()).hasSize(5_000 * 1024);
    }
  }

  private Talk count(int steps, int pause, Object progress) {
    Map<String, Object> arguments = Map.of("name", "modern", "steps", steps, "pause", pause);
    return world.modern(token, "count", Map.of("arguments", arguments), Map.of(), progress);
  }
}
