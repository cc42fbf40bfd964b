package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.mcp.ask.SealedState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModernQuestionsTest {

  private static final String FORMS = "{\"elicitation\":{}}";
  private static final String YES =
      "\"inputResponses\":{\"first\":{\"action\":\"accept\",\"content\":{\"v\":\"one\"}}},";

  private final AskingTools tools = new AskingTools();
  private final ExchangeWorld world = new ExchangeWorld(tools);

  @Test
  void call_asks_inputRequired() {
    JsonNode result = result(call("once", FORMS, ""));
    assertThat(result.path("resultType").asText()).isEqualTo("input_required");
    assertThat(result.at("/inputRequests/first"))
        .isEqualTo(
            Given.json(
                "{\"method\":\"elicitation/create\",\"params\":{\"mode\":\"form\","
                    + "\"message\":\"Say v\",\"requestedSchema\":{\"type\":\"object\","
                    + "\"properties\":{\"v\":{\"type\":\"string\"}},\"required\":[\"v\"]}}}"));
    assertThat(result.path("requestState").asText()).isNotEmpty();
    assertThat(result.has("ttlMs")).isFalse();
  }

  @Test
  void call_answered_complete() {
    String state = state(call("once", FORMS, ""));
    assertThat(text(call("once", FORMS, state + YES))).isEqualTo("one");
  }

  @Test
  void call_twoRounds_firstAnswerTravelsAlong() {
    String one = state(call("twice", FORMS, ""));
    RpcAnswer asked = call("twice", FORMS, one + YES);
    assertThat(result(asked).path("inputRequests").has("first")).isFalse();
    String two = state(asked);
    assertThat(two).isNotEqualTo(one);
    assertThat(text(call("twice", FORMS, two + YES.replace("first", "then")))).isEqualTo("one one");
  }

  @Test
  void call_declined_toolDecides() {
    String no = "\"inputResponses\":{\"first\":{\"action\":\"decline\"}},";
    assertThat(text(call("once", FORMS, no))).isEqualTo("Declined");
  }

  @Test
  void call_wrongKey_askedAgain() {
    askedAgain(YES.replace("first", "fist"));
  }

  @Test
  void call_contentOfWrongType_askedAgain() {
    askedAgain(YES.replace("\"one\"", "5"));
  }

  @Test
  void call_extraKeys_ignored() {
    String extra = YES.replace("{\"first\"", "{\"more\":{\"x\":1},\"first\"");
    assertThat(text(call("once", FORMS, extra))).isEqualTo("one");
  }

  @Test
  void call_answerIsANumber_invalidParams() {
    error(call("once", FORMS, "\"inputResponses\":{\"first\":12345},"), -32602, 200);
  }

  @Test
  void call_responsesNull_invalidParams() {
    error(call("once", FORMS, "\"inputResponses\":null,"), -32602, 200);
  }

  @Test
  void call_tamperedState_invalidParams() {
    String state = state(call("once", FORMS, ""));
    String tampered = state.substring(0, state.length() - 2) + "-TAMPERED\",";
    error(call("once", FORMS, tampered + YES), -32602, 200);
  }

  @Test
  void call_stateIsANumber_invalidParams() {
    error(call("once", FORMS, "\"requestState\":5,"), -32602, 200);
  }

  @Test
  void call_stateOfAnotherTool_invalidParams() {
    error(call("once", FORMS, state(call("twice", FORMS, "")) + YES), -32602, 200);
  }

  @Test
  void call_oldState_invalidParams() {
    String state = state(call("once", FORMS, ""));
    world.clock.advance(SealedState.LIFE.plus(Duration.ofSeconds(1)));
    error(call("once", FORMS, state + YES), -32602, 200);
  }

  @Test
  void call_abilityNotDeclared_missingCapability() {
    JsonNode error = error(call("once", "{\"sampling\":{}}", ""), -32021, 400);
    assertThat(error.at("/data/requiredCapabilities"))
        .isEqualTo(Given.json("{\"elicitation\":{\"form\":{}}}"));
  }

  @Test
  void call_urlModeOnly_noForms() {
    error(call("once", "{\"elicitation\":{\"url\":{}}}", ""), -32021, 400);
  }

  private void askedAgain(String answers) {
    String state = state(call("once", FORMS, ""));
    assertThat(result(call("once", FORMS, state + answers)).path("resultType").asText())
        .isEqualTo("input_required");
  }

  private RpcAnswer call(String tool, String abilities, String more) {
    String body =
        Given.claiming("tools/call", "\"name\":\"" + tool + "\"," + more)
            .replace("clientCapabilities\":{}", "clientCapabilities\":" + abilities);
    return world.take(Given.modern("tools/call", tool), Optional.empty(), body).answer.get();
  }

  private static JsonNode result(RpcAnswer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().orElseThrow().required("result");
  }

  private static String text(RpcAnswer answer) {
    return result(answer).at("/content/0/text").asText();
  }

  private static String state(RpcAnswer answer) {
    return "\"requestState\":\"" + result(answer).path("requestState").asText() + "\",";
  }

  private static JsonNode error(RpcAnswer answer, int code, int status) {
    assertThat(answer.status()).isEqualTo(status);
    JsonNode error = answer.body().orElseThrow().required("error");
    assertThat(error.path("code").asInt()).isEqualTo(code);
    return error;
  }
}
