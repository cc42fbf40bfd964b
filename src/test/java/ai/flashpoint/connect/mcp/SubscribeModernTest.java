package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a stream of changes begins. */
class SubscribeModernTest {

  private static final String METHOD = "subscriptions/listen";

  private final ExchangeWorld world = FakeTools.exchange();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"notifications\":null,",
        "\"notifications\":[],",
        "\"notifications\":{\"toolsListChanged\":1},"
      })
  void noFilter_isInvalid(String params) {
    assertThat(refusal(params).at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void K2_08_tasksWithoutTheExtension_areRefused() {
    JsonNode refusal = refusal("\"notifications\":{\"taskIds\":[\"t\"]},");
    assertThat(refusal.at("/error/code").asInt()).isEqualTo(-32021);
  }

  @Test
  void clientThatReadsNoStreams_isRefused() {
    String body = Given.claiming(METHOD, "\"notifications\":{},");
    RpcAnswer answer = world.answer(Given.CALLER, Given.modern(METHOD), Given.bytes(body));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void handshakeRevision_doesNotKnowIt() {
    RpcAnswer answer =
        world
            .take(
                Given.legacy(LegacyRevision.NEWEST),
                Optional.empty(),
                Given.request(METHOD, "{\"notifications\":{}}"))
            .answer
            .orElseThrow();
    assertThat(answer.body().orElseThrow().at("/error/code").asInt()).isEqualTo(-32601);
  }

  private JsonNode refusal(String params) {
    return world
        .take(Given.modern(METHOD), Optional.empty(), Given.claiming(METHOD, params))
        .answer
        .orElseThrow()
        .body()
        .orElseThrow();
  }
}
