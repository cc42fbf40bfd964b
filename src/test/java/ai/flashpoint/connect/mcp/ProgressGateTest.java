package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressGateTest {

  private final MovableClock clock = new MovableClock();
  private final List<ObjectNode> sent = new ArrayList<>();
  private final ProgressGate gate = gate(TextNode.valueOf("p"));

  @Test
  void report_allParts_notification() {
    gate.report(2, 8, "half of half");
    assertThat(sent.get(0))
        .hasToString(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
                + "\"progressToken\":\"p\",\"progress\":2,\"total\":8,"
                + "\"message\":\"half of half\"}}");
  }

  @Test
  void report_doneOnly_noTotal() {
    gate.report(0.5);
    assertThat(last().has("total")).isFalse();
    assertThat(last().path("progress").asDouble()).isEqualTo(0.5);
  }

  @Test
  void report_numberToken_numberBack() {
    gate(Given.json("7")).report(1);
    assertThat(last().path("progressToken").isInt()).isTrue();
  }

  @Test
  void report_notGrowing_dropped() {
    gate.report(2);
    gate.report(2);
    gate.report(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void report_notANumber_dropped() {
    gate.report(Double.NaN);
    gate.report(Double.POSITIVE_INFINITY);
    assertThat(sent).isEmpty();
  }

  @Test
  void report_many_thinnedOut() {
    for (int i = 1; i <= 1000; i++) {
      gate.report(i);
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(sent).hasSizeBetween(ProgressGate.PER_SECOND, 2 * ProgressGate.PER_SECOND + 1);
  }

  @Test
  void close_heldBack_sentLast() {
    for (int i = 1; i <= 100; i++) {
      gate.report(i);
    }
    gate.close();
    assertThat(last().path("progress").asInt()).isEqualTo(100);
  }

  @Test
  void beat_heldBack_sentInItsTime() {
    for (int i = 1; i <= 100; i++) {
      gate.report(i);
    }
    clock.advance(Duration.ofMillis(250));
    gate.beat(clock.instant());
    assertThat(last().path("progress").asInt()).isEqualTo(100);
  }

  @Test
  void report_closed_dropped() {
    gate.close();
    gate.report(1);
    assertThat(sent).isEmpty();
  }

  private ProgressGate gate(JsonNode token) {
    return new ProgressGate(token, sent::add, clock);
  }

  private JsonNode last() {
    return sent.get(sent.size() - 1).path("params");
  }
}
