package ai.flashpoint.connect.mcp.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.ClientLacks;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.InputRequired;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedInputsTest {

  private static final ClientAbilities ALL = new ClientAbilities(Set.of(ClientAbility.values()));
  private static final InputRequest NAME = new InputRequest.Form("Name?", schema());
  private static final InputRequest VISIT =
      new InputRequest.Visit("Look", URI.create("https://x.example/"));
  private static final InputRequest SAMPLE =
      new InputRequest.Sample("Capital?", Optional.empty(), 10);

  @Test
  void ask_nothingAnswered_required() {
    InputRequired required =
        catchThrowableOfType(InputRequired.class, () -> first().ask("k", NAME));
    assertThat(required.requests()).isEqualTo(Map.of("k", NAME));
  }

  @Test
  void ask_abilityMissing_lacks() {
    AskedInputs inputs = AskedInputs.first(ClientAbilities.NONE);
    assertThatThrownBy(() -> inputs.ask("k", VISIT))
        .isInstanceOfSatisfying(
            ClientLacks.class,
            lacks -> assertThat(lacks.ability()).isEqualTo(ClientAbility.ELICITATION_URL));
  }

  @Test
  void ask_accepted_contentAndKept() {
    AskedInputs inputs = answered("k", accept("{\"name\":\"Ada\"}"));
    InputAnswer.Accepted accepted = (InputAnswer.Accepted) inputs.ask("k", NAME);
    assertThat(accepted.content().path("name").asText()).isEqualTo("Ada");
    assertThat(inputs.kept()).containsOnlyKeys("k");
  }

  @Test
  void ask_declined_declined() {
    assertThat(answered("k", Json.object().put("action", "decline")).ask("k", NAME))
        .isInstanceOf(InputAnswer.Declined.class);
  }

  @Test
  void ask_cancelled_cancelled() {
    assertThat(answered("k", Json.object().put("action", "cancel")).ask("k", NAME))
        .isInstanceOf(InputAnswer.Cancelled.class);
  }

  @Test
  void ask_contentOfAnotherType_again() {
    again(accept("{\"name\":5}"), NAME);
  }

  @Test
  void ask_contentMissing_again() {
    again(Json.object().put("action", "accept"), NAME);
  }

  @Test
  void ask_unknownAction_again() {
    again(Json.object().put("action", "perhaps"), NAME);
  }

  @Test
  void ask_unusableText_again() {
    ObjectNode answer = Json.object().put("action", "accept");
    answer.putObject("content").put("name", "a\0b");
    again(answer, NAME);
  }

  @Test
  void ask_otherKey_again() {
    assertThatThrownBy(() -> answered("other", accept("{\"name\":\"Ada\"}")).ask("k", NAME))
        .isInstanceOf(InputRequired.class);
  }

  @Test
  void ask_visitAccepted_empty() {
    InputAnswer answer = answered("k", Json.object().put("action", "accept")).ask("k", VISIT);
    assertThat(answer).isEqualTo(new InputAnswer.Accepted(Json.object()));
  }

  @Test
  void ask_sampled_result() {
    ObjectNode raw = Json.object().put("role", "assistant");
    raw.putObject("content").put("text", "Rome");
    assertThat(answered("k", raw).ask("k", SAMPLE)).isEqualTo(new InputAnswer.Result(raw));
  }

  @Test
  void ask_sampleWithoutContent_again() {
    again(Json.object(), SAMPLE);
  }

  @Test
  void ask_severalWithOneAnswer_onlyTheOtherRequired() {
    AskedInputs inputs = answered("a", accept("{\"name\":\"Ada\"}"));
    InputRequired required =
        catchThrowableOfType(InputRequired.class, () -> inputs.ask(Map.of("a", NAME, "b", NAME)));
    assertThat(required.requests()).containsOnlyKeys("b");
    assertThat(inputs.kept()).containsOnlyKeys("a");
  }

  @Test
  void next_moreAnswers_earlierOnesStay() {
    AskedInputs inputs = answered("a", accept("{\"name\":\"Ada\"}"));
    inputs.ask("a", NAME);
    AskedInputs next = inputs.next(Map.of("a", accept("{\"name\":\"Eve\"}")));
    InputAnswer.Accepted accepted = (InputAnswer.Accepted) next.ask("a", NAME);
    assertThat(accepted.content().path("name").asText()).isEqualTo("Ada");
  }

  private static void again(JsonNode answer, InputRequest request) {
    AskedInputs inputs = answered("k", answer);
    assertThatThrownBy(() -> inputs.ask("k", request)).isInstanceOf(InputRequired.class);
    assertThat(inputs.kept()).isEmpty();
  }

  private static AskedInputs first() {
    return AskedInputs.first(ALL);
  }

  private static AskedInputs answered(String key, JsonNode answer) {
    return new AskedInputs(ALL, Map.of(), Map.of(key, answer));
  }

  private static ObjectNode accept(String content) {
    try {
      ObjectNode answer = Json.object().put("action", "accept");
      answer.set("content", Json.mapper().readTree(content));
      return answer;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ObjectNode schema() {
    ObjectNode schema = Json.object().put("type", "object");
    schema.putObject("properties").putObject("name").put("type", "string");
    schema.putArray("required").add("name");
    return schema;
  }
}
