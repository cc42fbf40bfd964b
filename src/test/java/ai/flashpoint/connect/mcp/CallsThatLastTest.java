package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.session.Standing;
import ai.flashpoint.connect.tool.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallsThatLastTest {

  private static final String QUICK = "\"name\":\"quick\",";

  private final AskingTools tools = new AskingTools();
  private final ExchangeWorld world = new ExchangeWorld(tools);

  @Test
  void modern_withoutToken_onItsThread() {
    HeardLine line = modern(false);
    assertThat(line.answer).isPresent();
    assertThat(line.detached).isFalse();
  }

  @Test
  void modern_withToken_aside() {
    tools.during = call -> call.progress().report(1);
    HeardLine line = modern(true);
    assertThat(line.detached).isTrue();
    assertThat(line.answer).isEmpty();
    world.work();
    assertThat(line.answer).isPresent();
    assertThat(line.sent.get(0).at("/params/progressToken").asText()).isEqualTo("p");
  }

  @Test
  void progress_afterTheAnswer_dropped() {
    Call[] kept = new Call[1];
    tools.during = call -> kept[0] = call;
    HeardLine line = modern(true);
    world.work();
    kept[0].progress().report(5);
    assertThat(line.sent).isEmpty();
  }

  @Test
  void ping_eachKeepAlive_whileItRuns() {
    tools.during =
        call -> {
          world.pass(Duration.ofSeconds(16));
          world.pass(Duration.ofSeconds(16));
        };
    assertThat(modern(false).pings).isEqualTo(2);
  }

  @Test
  void limit_passed_stoppedWithAdvice() {
    tools.during =
        call -> {
          world.pass(Duration.ofMinutes(5).plusSeconds(1));
          assertThat(call.cancellation().requested()).isTrue();
        };
    HeardLine line = modern(false);
    assertThat(line.body().at("/error/code").asInt()).isEqualTo(-32603);
    assertThat(line.body().at("/error/message").asText()).contains("300 seconds");
  }

  @Test
  void session_endedMeanwhile_stopped() {
    tools.during =
        call -> {
          world.standing = new Standing.Ended();
          world.pass(Duration.ofSeconds(2));
          assertThat(call.cancellation().requested()).isTrue();
        };
    assertThat(modern(false).body().at("/error/message").asText()).contains("ended");
  }

  @Test
  void server_stops_stopped() {
    tools.during = call -> world.exchange.stop();
    assertThat(modern(false).body().at("/error/message").asText()).contains("stops");
  }

  @Test
  void modernClient_gone_cancelled() {
    HeardLine line = modern(true);
    tools.during =
        call -> {
          line.hangUp();
          assertThat(call.cancellation().requested()).isTrue();
        };
    world.work();
    assertThat(tools.runs).isEqualTo(1);
  }

  @Test
  void modernClient_goneBeforeItsTurn_neverRuns() {
    modern(true).hangUp();
    world.work();
    assertThat(tools.runs).isZero();
  }

  @Test
  void legacyClient_gone_goesOn() {
    HeardLine line = legacy("\"p\"", Optional.empty());
    line.hangUp();
    tools.during = call -> assertThat(call.cancellation().requested()).isFalse();
    world.work();
    assertThat(line.answer).isPresent();
  }

  @Test
  void legacyClient_cancels_actionsRunOnce() {
    AtomicInteger told = new AtomicInteger();
    tools.during =
        call -> {
          call.cancellation().onRequest(told::incrementAndGet);
          cancel("7", Optional.empty());
          cancel("7", Optional.empty());
          world.work();
          assertThat(call.cancellation().requested()).isTrue();
        };
    legacy("\"p\"", Optional.empty());
    world.work();
    assertThat(told).hasValue(1);
  }

  @Test
  void legacyClient_cancelsAnotherId_ignored() {
    tools.during =
        call -> {
          cancel("8", Optional.empty());
          cancel("\"7\"", Optional.empty());
          assertThat(call.cancellation().requested()).isFalse();
        };
    legacy("\"p\"", Optional.empty());
    world.work();
  }

  @Test
  void legacyClient_cancelsUnderAnotherHandshake_ignored() {
    Optional<String> other = world.handshake(LegacyRevision.NEWEST, "{}");
    tools.during =
        call -> {
          cancel("7", other);
          assertThat(call.cancellation().requested()).isFalse();
        };
    legacy("\"p\"", world.handshake(LegacyRevision.NEWEST, "{}"));
    world.work();
  }

  @Test
  void modernClient_postsCancelled_ignored() {
    tools.during =
        call -> {
          String body =
              "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
                  + "\"params\":{\"requestId\":7,\"_meta\":{"
                  + Given.ENVELOPE
                  + "}}}";
          world.take(Given.modern("notifications/cancelled"), Optional.empty(), body);
          assertThat(call.cancellation().requested()).isFalse();
        };
    modern(false);
  }

  @Test
  void legacyClient_cancelsAtAnotherNode_heardWithTheNextReading() {
    Optional<String> session = world.handshake(LegacyRevision.NEWEST, "{}");
    OpenCalls.Name name = new OpenCalls.Name(Given.SESSION.id(), session, Given.json("7"));
    tools.during =
        call -> {
          world.pass(Duration.ofSeconds(2));
          world.otherNode().cancel(name);
          world.pending.read();
          assertThat(call.cancellation().requested()).isTrue();
        };
    legacy("\"p\"", session);
    world.work();
    assertThat(tools.runs).isEqualTo(1);
  }

  @Test
  void action_afterTheCall_forgotten() {
    AtomicInteger told = new AtomicInteger();
    tools.during = call -> call.cancellation().onRequest(told::incrementAndGet);
    HeardLine line = modern(false);
    line.hangUp();
    world.work();
    assertThat(told).hasValue(0);
  }

  @Test
  void client_doesNotTakeItsAnswer_givenUpInTheEnd() {
    HeardLine line = modern(true);
    line.slow = true;
    world.work();
    world.pass(Duration.ofMinutes(4));
    assertThat(line.dropped).isFalse();
    world.pass(Duration.ofMinutes(2));
    assertThat(line.dropped).isTrue();
    assertThat(world.heart.bean().members()).noneMatch(Farewell.class::isInstance);
  }

  @Test
  void request_thatCannotLeaveItsThread_isLookedAfterByNobody() {
    String body =
        Given.claiming("tools/call", QUICK)
            .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"p\",");
    HeardLine line = new HeardLine(true);
    line.stays = true;
    Visit visit = world.visit(Given.modern("tools/call", "quick"), Optional.empty());
    assertThatThrownBy(() -> world.exchange.take(visit, Given.bytes(body), line))
        .hasMessage("stays");
    assertThat(world.heart.bean().members()).noneMatch(OngoingCall.class::isInstance);
  }

  @Test
  void beats_afterTheAnswer_nobody() {
    modern(false);
    legacy("\"p\"", Optional.empty());
    world.work();
    assertThat(world.heart.bean().members()).noneMatch(OngoingCall.class::isInstance);
  }

  @Test
  void calls_asideOfOnePerson_areLimited() {
    for (int i = 0; i < Surroundings.MOST_ASIDE; i++) {
      assertThat(modern(true).answer).isEmpty();
    }

    HeardLine line = modern(true);

    assertThat(line.body().at("/error/message").asText()).contains("Too many calls");
  }

  @Test
  void calls_asideThatEnded_makeRoom() {
    for (int i = 0; i <= Surroundings.MOST_ASIDE; i++) {
      HeardLine line = modern(true);
      world.work();
      assertThat(line.body().has("result")).isTrue();
    }
  }

  @Test
  void calls_whoseClientWent_countUntilTheirTurn() {
    for (int i = 0; i < Surroundings.MOST_ASIDE; i++) {
      modern(true).hangUp();
    }
    assertThat(modern(true).answer).isPresent();

    world.work();

    assertThat(modern(true).answer).isEmpty();
  }

  private HeardLine modern(boolean token) {
    String body = Given.claiming("tools/call", QUICK);
    return world.take(
        Given.modern("tools/call", "quick"),
        Optional.empty(),
        token ? body.replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"p\",") : body);
  }

  private HeardLine legacy(String token, Optional<String> session) {
    return world.take(
        Given.legacy(LegacyRevision.NEWEST),
        session,
        Given.request("tools/call", "{" + QUICK + "\"_meta\":{\"progressToken\":" + token + "}}"));
  }

  private void cancel(String id, Optional<String> session) {
    String body =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + id
            + "}}";
    HeardLine line = world.take(Given.legacy(LegacyRevision.NEWEST), session, body);
    assertThat(line.answer).contains(RpcAnswer.accepted());
  }
}
