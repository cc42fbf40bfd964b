package ai.flashpoint.connect.it.mcp.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking the person, in both eras. */
@ExtendWith(LastingServer.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsIT {

  private static final Map<String, Object> FORMS = Map.of("elicitation", Map.of());

  private final LastingServer world;
  private final String token;

  QuestionsIT(LastingServer world) {
    this.world = world;
    this.token = world.token();
  }

  @Test
  void modernCall_asks_goesOnWithTheAnswers() {
    JsonNode first = modern(Map.of());
    assertThat(first.path("resultType").asText()).isEqualTo("input_required");
    assertThat(first.at("/inputRequests/name/method").asText()).isEqualTo("elicitation/create");
    JsonNode second = modern(answered(first, "name", "Ada"));
    assertThat(second.path("inputRequests").has("name")).isFalse();
    JsonNode last = modern(answered(second, "colour", "red"));
    assertThat(last.at("/content/0/text").asText()).isEqualTo("Hello Ada in red");
  }

  @Test
  void modernCall_withoutTheAbility_saysWhichIsMissing() {
    try (Talk talk = world.modern(token, "greet", Map.of(), Map.of(), null)) {
      assertThat(talk.status()).isEqualTo(400);
      JsonNode error = talk.next().orElseThrow().path("error");
      assertThat(error.path("code").asInt()).isEqualTo(-32021);
      assertThat(error.at("/data/requiredCapabilities/elicitation").isObject()).isTrue();
    }
  }

  @Test
  void modernCall_withAnothersState_isRefused() {
    Map<String, Object> stolen = answered(modern(Map.of()), "name", "Eve");
    try (Talk talk = world.modern(world.token(), "greet", stolen, FORMS, null)) {
      assertThat(talk.next().orElseThrow().at("/error/code").asInt()).isEqualTo(-32602);
    }
  }

  @Test
  void modernCall_withProgress_asksOnItsStreamToo() {
    try (Talk talk = world.modern(token, "greet", Map.of(), FORMS, "p")) {
      JsonNode result = talk.rest().get(0).path("result");
      assertThat(result.path("resultType").asText()).isEqualTo("input_required");
    }
  }

  @Test
  void legacyCall_asks_goesOnWithTheAnswers() {
    Handshaken client = Handshaken.with(world.server.mcp(), token, "2025-11-25", FORMS);
    try (Talk talk = client.call(3, "greet", Map.of(), Map.of())) {
      assertThat(talk.streams()).isTrue();
      JsonNode name = talk.next().orElseThrow();
      assertThat(name.at("/params/requestedSchema/required/0").asText()).isEqualTo("name");
      assertThat(client.respond(name.path("id"), accept("name", "Ada"))).isEqualTo(202);
      JsonNode colour = talk.next().orElseThrow();
      assertThat(client.respond(colour.path("id"), Map.of("action", "decline"))).isEqualTo(202);
      List<JsonNode> rest = talk.rest();
      assertThat(rest).hasSize(1);
      assertThat(rest.get(0).at("/result/content/0/text").asText()).isEqualTo("Hello Ada in none");
      assertThat(rest.get(0).path("id").asInt()).isEqualTo(3);
    }
  }

  @Test
  void legacyCall_anotherConnectionAnswers_isNotHeard() {
    Handshaken client = Handshaken.with(world.server.mcp(), token, "2025-11-25", FORMS);
    Handshaken other = Handshaken.with(world.server.mcp(), world.token(), "2025-11-25", FORMS);
    try (Talk talk = client.call(3, "greet", Map.of(), Map.of())) {
      JsonNode name = talk.next().orElseThrow();
      assertThat(other.respond(name.path("id"), accept("name", "Eve"))).isEqualTo(202);
      assertThat(client.respond(name.path("id"), Map.of("action", "cancel"))).isEqualTo(202);
      assertThat(talk.rest().get(0).at("/result/content/0/text").asText())
          .isEqualTo("Nobody: Cancelled");
    }
  }

  @Test
  void legacyCall_withoutTheAbility_isToldInWords() {
    Handshaken client = Handshaken.with(world.server.mcp(), token, "2025-11-25", Map.of());
    assertThat(client.text("greet", Map.of())).contains("elicitation");
  }

  @Test
  void handshake_declaredAbilities_areRememberedWithinTheRevision() {
    Map<String, Object> all =
        Map.of("elicitation", Map.of("form", Map.of(), "url", Map.of()), "sampling", Map.of());
    assertThat(
            Handshaken.with(world.server.mcp(), token, "2025-11-25", all)
                .text("abilities", Map.of()))
        .isEqualTo("[ELICITATION_FORM, ELICITATION_URL, SAMPLING]");
    assertThat(
            Handshaken.with(world.server.mcp(), token, "2025-06-18", all)
                .text("abilities", Map.of()))
        .isEqualTo("[ELICITATION_FORM, SAMPLING]");
  }

  @Test
  void session_ofAnotherConnection_isNotFound() {
    Handshaken client = Handshaken.with(world.server.mcp(), token, "2025-11-25", FORMS);
    Handshaken stolen =
        new Handshaken(world.server.mcp(), world.token(), "2025-11-25", client.session());
    try (Talk talk = stolen.call(1, "abilities", Map.of(), Map.of())) {
      assertThat(talk.status()).isEqualTo(404);
    }
  }

  private JsonNode modern(Map<String, ?> more) {
    try (Talk talk = world.modern(token, "greet", more, FORMS, null)) {
      return talk.next().orElseThrow().path("result");
    }
  }

  private static Map<String, Object> answered(JsonNode asked, String key, String value) {
    return Map.of(
        "requestState",
        asked.path("requestState").asText(),
        "inputResponses",
        Map.of(key, accept(key, value)));
  }

  private static Map<String, Object> accept(String key, String value) {
    return Map.of("action", "accept", "content", Map.of(key, value));
  }
}
