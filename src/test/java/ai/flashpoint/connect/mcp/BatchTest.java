package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.session.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final String NOTIFICATION =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
  private static final String POSTED = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

  @Test
  void batch_requestsAndNotification_oneResponseEach() {
    RpcAnswer answer =
        answer(request("ping", "{}"), NOTIFICATION, request("nothing/known", "{}"), POSTED);
    JsonNode responses = answer.body().orElseThrow();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(responses).hasSize(2);
    assertThat(responses.at("/0/result").isObject()).isTrue();
    assertThat(responses.at("/1/error/code").asInt()).isEqualTo(-32601);
  }

  @Test
  void batch_notificationsOnly_accepted() {
    assertThat(answer(NOTIFICATION, NOTIFICATION)).isEqualTo(RpcAnswer.accepted());
  }

  @Test
  void batch_postedResponsesOnly_accepted() {
    assertThat(answer(POSTED)).isEqualTo(RpcAnswer.accepted());
  }

  @Test
  void batch_initializeInside_refusedAlone() {
    JsonNode responses =
        answer(request("initialize", "{\"protocolVersion\":\"2025-03-26\"}")).body().orElseThrow();
    assertThat(responses.at("/0/error/code").asInt()).isEqualTo(-32600);
  }

  @Test
  void batch_atTheCap_answered() {
    String[] pings = new String[ShapeRows.MAX_BATCH];
    java.util.Arrays.fill(pings, request("ping", "{}"));
    assertThat(answer(pings).body().orElseThrow()).hasSize(ShapeRows.MAX_BATCH);
  }

  @Test
  void batch_sessionEndsMeanwhile_theRestNeverRuns() {
    AskingTools tools = new AskingTools();
    ExchangeWorld world = new ExchangeWorld(tools);
    tools.during =
        call -> {
          world.standing = new Standing.Ended();
          world.pass(Duration.ofSeconds(2));
        };
    String call = request("tools/call", "{\"name\":\"quick\"}");
    world.answer(Given.CALLER, Given.headers(), Given.bytes("[" + call + "," + call + "]"));
    assertThat(tools.runs).isEqualTo(1);
  }

  private static RpcAnswer answer(String... elements) {
    String body = "[" + String.join(",", elements) + "]";
    return FakeTools.exchange().answer(Given.CALLER, Given.headers(), Given.bytes(body));
  }
}
