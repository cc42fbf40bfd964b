package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.quota.CallLimitSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who calls too often. */
class LimitedCallsTest {

  private static final McpHeaders LEGACY = Given.legacy(LegacyRevision.NEWEST);

  private final AskingTools tools = new AskingTools();

  @Test
  void tooOften_inTheModernEra_429UnderItsId() {
    refused(
        world(1, 0),
        world ->
            world.take(
                Given.modern("tools/list"), Optional.empty(), Given.claiming("tools/list", "")));
  }

  @Test
  void tooOften_afterAHandshake_429UnderItsId() {
    refused(
        world(1, 0),
        world -> world.take(LEGACY, Optional.empty(), Given.request("tools/list", "{}")));
  }

  @Test
  void tooOften_notification_stillAccepted() {
    ExchangeWorld world = world(1, 0);
    world.take(LEGACY, Optional.empty(), Given.request("tools/list", "{}"));
    HeardLine line =
        world.take(
            LEGACY,
            Optional.empty(),
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
    assertThat(line.answer).contains(RpcAnswer.accepted());
  }

  @Test
  void tooOften_batchOfAnswersOnly_stillAccepted() {
    ExchangeWorld world = world(1, 0);
    world.take(LEGACY, Optional.empty(), Given.request("tools/list", "{}"));
    HeardLine line =
        world.take(
            Given.headers(), Optional.empty(), "[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}]");
    assertThat(line.answer).contains(RpcAnswer.accepted());
  }

  @Test
  void atOnce_callWithinACall_refusedUntilTheFirstEnds() {
    ExchangeWorld world = world(0, 1);
    String body = Given.request("tools/call", "{\"name\":\"quick\"}");
    tools.during =
        call -> {
          tools.during = inner -> {};
          HeardLine second = world.take(LEGACY, Optional.empty(), body);
          assertThat(second.answer.orElseThrow().status()).isEqualTo(429);
        };
    assertThat(world.take(LEGACY, Optional.empty(), body).answer.orElseThrow().status())
        .isEqualTo(200);
    assertThat(tools.runs).isEqualTo(1);
    assertThat(world.take(LEGACY, Optional.empty(), body).answer.orElseThrow().status())
        .isEqualTo(200);
  }

  private interface Take {
    HeardLine of(ExchangeWorld world);
  }

  private static void refused(ExchangeWorld world, Take take) {
    assertThat(take.of(world).answer.orElseThrow().status()).isEqualTo(200);
    HeardLine line = take.of(world);
    RpcAnswer answer = line.answer.orElseThrow();
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.retryAfter()).contains(Duration.ofMinutes(1));
    assertThat(line.body().path("id").asInt()).isEqualTo(7);
    assertThat(line.body().at("/error/message").asText()).contains("Try again");
  }

  private ExchangeWorld world(int calls, int atOnce) {
    return new ExchangeWorld(tools, List.of(), new CallLimitSettings(calls, atOnce, 0, 0));
  }
}
