package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegacyQuestionsTest {

  private static final LegacyRevision NEWEST = LegacyRevision.R2025_11_25;
  private static final String FORMS = "{\"elicitation\":{}}";

  private final AskingTools tools = new AskingTools();
  private final ExchangeWorld world = new ExchangeWorld(tools);

  @Test
  void call_asks_requestOnItsStream() {
    HeardLine line = call("once", NEWEST, FORMS);
    assertThat(line.answer).isEmpty();
    assertThat(line.detached).isTrue();
    ObjectNode request = line.sent.get(0);
    assertThat(request.path("id").asText()).hasSize(32);
    assertThat(request.path("method").asText()).isEqualTo("elicitation/create");
    assertThat(request.at("/params/mode").asText()).isEqualTo("form");
  }

  @Test
  void call_in20250618_noMode() {
    HeardLine line = call("once", LegacyRevision.R2025_06_18, FORMS);
    assertThat(line.sent.get(0).path("params").has("mode")).isFalse();
  }

  @Test
  void answer_accepted_methodRunsAgain() {
    HeardLine line = call("once", NEWEST, FORMS);
    respond(line, 0, accept("one"));
    assertThat(line.body().at("/result/content/0/text").asText()).isEqualTo("one");
    assertThat(line.body().path("id").asInt()).isEqualTo(7);
    assertThat(tools.runs).isEqualTo(2);
  }

  @Test
  void answer_afterTheRoleChanged_methodRunsInTheRoleOfNow() {
    List<Role> roles = new ArrayList<>();
    tools.during = call -> roles.add(call.caller().role());
    HeardLine line = call("once", NEWEST, FORMS);
    world.standing = new Standing.OfUser(Given.SESSION, Given.JANE, Given.ACME, Role.VIEWER);
    respond(line, 0, accept("one"));
    assertThat(roles).containsExactly(Role.MEMBER, Role.VIEWER);
  }

  @Test
  void answer_afterTheSessionEnded_methodNeverRuns() {
    HeardLine line = call("once", NEWEST, FORMS);
    world.standing = new Standing.Ended();
    respond(line, 0, accept("one"));
    assertThat(tools.runs).isEqualTo(1);
    assertThat(line.body().at("/error/code").asInt()).isEqualTo(-32603);
  }

  @Test
  void answer_twoRounds_bothKept() {
    HeardLine line = call("twice", NEWEST, FORMS);
    respond(line, 0, accept("one"));
    respond(line, 1, accept("two"));
    assertThat(line.body().at("/result/content/0/text").asText()).isEqualTo("one two");
  }

  @Test
  void answer_declined_toolDecides() {
    HeardLine line = call("once", NEWEST, FORMS);
    respond(line, 0, Json.object().put("action", "decline"));
    assertThat(line.body().at("/result/content/0/text").asText()).isEqualTo("Declined");
  }

  @Test
  void answer_error_cancelled() {
    HeardLine line = call("once", NEWEST, FORMS);
    ObjectNode response = response(line, 0);
    response.putObject("error").put("code", -1).put("message", "no");
    post(response);
    assertThat(line.body().at("/result/content/0/text").asText()).isEqualTo("Cancelled");
  }

  @Test
  void answer_doesNotFit_askedAgain() {
    HeardLine line = call("once", NEWEST, FORMS);
    ObjectNode wrong = Json.object().put("action", "accept");
    wrong.putObject("content").put("v", 5);
    respond(line, 0, wrong);
    assertThat(line.sent).hasSize(2);
    assertThat(line.sent.get(1).path("id")).isNotEqualTo(line.sent.get(0).path("id"));
  }

  @Test
  void answer_ofAnotherSession_dropped() {
    HeardLine line = call("once", NEWEST, FORMS);
    ObjectNode response = response(line, 0);
    response.set("result", accept("one"));
    world.pending.bean().arrived(SessionId.random(), response);
    world.work();
    assertThat(line.answer).isEmpty();
  }

  @Test
  void answer_unknown_acceptedAndDropped() {
    HeardLine line =
        world.take(
            Given.legacy(NEWEST),
            Optional.empty(),
            "{\"jsonrpc\":\"2.0\",\"id\":\"nobody\",\"result\":{}}");
    assertThat(line.answer).contains(RpcAnswer.accepted());
  }

  @Test
  void answer_never_failsInTheEnd() {
    HeardLine line = call("once", NEWEST, FORMS);
    world.pass(SealedState.LIFE.plus(Duration.ofSeconds(1)));
    assertThat(line.body().at("/error/code").asInt()).isEqualTo(-32603);
  }

  @Test
  void client_gone_callForgotten() {
    HeardLine line = call("once", NEWEST, FORMS);
    line.hangUp();
    respond(line, 0, accept("one"));
    assertThat(tools.runs).isEqualTo(1);
  }

  @Test
  void client_withoutTheAbility_isToldAsToolError() {
    HeardLine line = call("once", NEWEST, "{}");
    assertThat(line.body().at("/result/isError").asBoolean()).isTrue();
    assertThat(line.body().at("/result/content/0/text").asText()).contains("elicitation");
  }

  @Test
  void client_without20250618_neverAskedByForm() {
    HeardLine line =
        world.take(
            Given.headers(), Optional.empty(), Given.request("tools/call", "{\"name\":\"once\"}"));
    assertThat(line.body().at("/result/isError").asBoolean()).isTrue();
  }

  @Test
  void session_ofAnother_notFound() {
    HeardLine line =
        world.take(Given.legacy(NEWEST), Optional.of("foreign"), Given.request("ping", "{}"));
    assertThat(line.answer.orElseThrow().status()).isEqualTo(404);
    assertThat(line.body().path("id").asInt()).isEqualTo(7);
  }

  @Test
  void session_foreignAtInitialize_freshOne() {
    String params = "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}";
    HeardLine line =
        world.take(Given.headers(), Optional.of("foreign"), Given.request("initialize", params));
    assertThat(line.answer.orElseThrow().mcpSession()).isPresent();
  }

  @Test
  void session_before20250618_none() {
    assertThat(world.handshake(LegacyRevision.R2025_03_26, FORMS)).isEmpty();
  }

  @Test
  void calls_waitingOfOnePerson_areLimited() {
    for (int i = 0; i < AskLegacy.MOST_WAITING; i++) {
      assertThat(call("once", NEWEST, FORMS).answer).isEmpty();
    }

    HeardLine line = call("once", NEWEST, FORMS);

    assertThat(line.detached).isFalse();
    assertThat(line.body().at("/error/message").asText()).contains("Too many calls");
  }

  @Test
  void calls_answered_makeRoom() {
    for (int i = 0; i < 3 * AskLegacy.MOST_WAITING; i++) {
      HeardLine line = call("twice", NEWEST, FORMS);
      respond(line, 0, accept("one"));
      respond(line, 1, accept("two"));
      assertThat(line.body().at("/result/content/0/text").asText()).isEqualTo("one two");
    }
  }

  @Test
  void calls_whoseClientsWent_makeRoom() {
    for (int i = 0; i < 3 * AskLegacy.MOST_WAITING; i++) {
      HeardLine line = call("once", NEWEST, FORMS);
      assertThat(line.detached).isTrue();
      line.hangUp();
    }
  }

  private HeardLine call(String tool, LegacyRevision revision, String abilities) {
    return world.take(
        Given.legacy(revision),
        world.handshake(revision, abilities),
        Given.request("tools/call", "{\"name\":\"" + tool + "\"}"));
  }

  private static ObjectNode accept(String value) {
    ObjectNode answer = Json.object().put("action", "accept");
    answer.putObject("content").put("v", value);
    return answer;
  }

  private static ObjectNode response(HeardLine line, int question) {
    ObjectNode response = Json.object().put("jsonrpc", "2.0");
    response.set("id", line.sent.get(question).get("id"));
    return response;
  }

  private void respond(HeardLine line, int question, JsonNode result) {
    ObjectNode response = response(line, question);
    response.set("result", result);
    post(response);
  }

  private void post(ObjectNode response) {
    HeardLine posted = world.take(Given.legacy(NEWEST), Optional.empty(), response.toString());
    assertThat(posted.answer).contains(RpcAnswer.accepted());
    world.work();
  }
}
