package ai.flashpoint.connect.mcp.ask;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.testing.MovableClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedStateTest {

  private static final SessionId SESSION = SessionId.random();
  private static final String CALL = "tools/call";
  private static final ObjectNode PARAMS = json("{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":2}}");
  private static final Map<String, JsonNode> ANSWERS = Map.of("k", json("{\"action\":\"accept\"}"));

  private final MovableClock clock = new MovableClock();
  private final SealedState states = new SealedState(Seal.under(new byte[32]), clock);
  private final String state = states.seal(SESSION, CALL, PARAMS, ANSWERS);

  @Test
  void open_sameCall_answers() {
    assertThat(open(PARAMS)).contains(ANSWERS);
  }

  @Test
  void open_membersInAnotherOrder_answers() {
    assertThat(open(json("{\"arguments\":{\"b\":2,\"a\":1},\"name\":\"t\"}"))).contains(ANSWERS);
  }

  @Test
  void open_nextRound_answers() {
    ObjectNode retry = PARAMS.deepCopy();
    retry.put("requestState", state).putObject("inputResponses");
    retry.putObject("_meta").put("x", 1);
    assertThat(open(retry)).contains(ANSWERS);
  }

  @Test
  void seal_again_another() {
    assertThat(states.seal(SESSION, CALL, PARAMS, ANSWERS)).isNotEqualTo(state);
  }

  @Test
  void open_tampered_nothing() {
    assertThat(states.open(SESSION, CALL, PARAMS, state + "-TAMPERED")).isEmpty();
  }

  @Test
  void open_notOurs_nothing() {
    assertThat(states.open(SESSION, CALL, PARAMS, "abc")).isEmpty();
  }

  @Test
  void open_otherSession_nothing() {
    assertThat(states.open(SessionId.random(), CALL, PARAMS, state)).isEmpty();
  }

  @Test
  void open_otherMethod_nothing() {
    assertThat(states.open(SESSION, "prompts/get", PARAMS, state)).isEmpty();
  }

  @Test
  void open_otherName_nothing() {
    assertThat(open(PARAMS.deepCopy().put("name", "u"))).isEmpty();
  }

  @Test
  void open_otherArguments_nothing() {
    assertThat(open(json("{\"name\":\"t\",\"arguments\":{\"a\":1,\"b\":3}}"))).isEmpty();
  }

  @Test
  void open_otherKey_nothing() {
    byte[] key = new byte[32];
    key[0] = 1;
    SealedState other = new SealedState(Seal.under(key), clock);
    assertThat(other.open(SESSION, CALL, PARAMS, state)).isEmpty();
  }

  @Test
  void open_tooLate_nothing() {
    clock.advance(SealedState.LIFE.plus(Duration.ofSeconds(1)));
    assertThat(open(PARAMS)).isEmpty();
  }

  private Optional<Map<String, JsonNode>> open(ObjectNode params) {
    return states.open(SESSION, CALL, params, state);
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
