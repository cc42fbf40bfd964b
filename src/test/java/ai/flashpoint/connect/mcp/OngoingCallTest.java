package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OngoingCallTest {

  private static final RpcFailure ENOUGH = RpcFailure.stopped("Enough.");
  private static final RpcAnswer ANSWER = RpcAnswer.of(200, Json.object());

  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());

  @Test
  void answer_whileItIsBeingStopped_waitsUntilTheClientWasTold() {
    OngoingCall[] call = new OngoingCall[1];
    Thread[] tool = new Thread[1];
    boolean[] waited = new boolean[1];
    call[0] =
        call(
            () -> {
              tool[0] = new Thread(() -> call[0].answer(ANSWER));
              tool[0].start();
              waited[0] = isAliveAfterAWhile(tool[0]);
            });
    call[0].stop(ENOUGH);
    assertThat(waited[0]).isTrue();
    assertThat(ends(tool[0])).isTrue();
  }

  @Test
  void answer_lineFails_nobodyLooksAfterItAnyMore() {
    OngoingCall call = call(OngoingCallTest::fail);
    call.begin();
    assertThatThrownBy(() -> call.answer(ANSWER)).hasMessage("line");
    assertThat(world.heart.bean().members()).doesNotContain(call);
  }

  @Test
  void stop_lineFails_toolIsToldAllTheSame() {
    OngoingCall call = call(OngoingCallTest::fail);
    assertThatThrownBy(() -> call.stop(ENOUGH)).hasMessage("line");
    assertThat(call.cancellation().requested()).isTrue();
  }

  @Test
  void onRequest_afterItWasStopped_runsAtOnce() {
    OngoingCall call = call(() -> {});
    call.stop(ENOUGH);
    AtomicInteger told = new AtomicInteger();
    call.cancellation().onRequest(told::incrementAndGet);
    world.work();
    assertThat(told).hasValue(1);
  }

  @Test
  void afterwards_nodeTooBusyForOne_doesTheOthers() {
    OngoingCall call = call(() -> {});
    AtomicInteger done = new AtomicInteger();
    call.afterwards(
        () -> {
          throw new RejectedExecutionException();
        });
    call.afterwards(done::incrementAndGet);
    call.answer(ANSWER);
    assertThat(done).hasValue(1);
  }

  @Test
  void afterwards_overAndNodeTooBusy_isNoFailure() {
    OngoingCall call = call(() -> {});
    call.answer(ANSWER);
    assertThatCode(
            () ->
                call.afterwards(
                    () -> {
                      throw new RejectedExecutionException();
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void beat_checkStillWaits_asksForNoOther() {
    OngoingCall call = call(() -> {});
    call.beat(world.clock.instant().plusSeconds(2));
    call.beat(world.clock.instant().plusSeconds(4));
    assertThat(world.pool).hasSize(1);
  }

  @Test
  void beat_checkIsDone_asksAgain() {
    OngoingCall call = call(() -> {});
    call.beat(world.clock.instant().plusSeconds(2));
    world.work();
    call.beat(world.clock.instant().plusSeconds(4));
    assertThat(world.pool).hasSize(1);
  }

  private OngoingCall call(Runnable answering) {
    return new OngoingCall(
        world.visit(Given.headers(), Optional.empty()),
        new ToldLine(answering),
        new Surroundings(world.clock, world.heart.bean(), world.pool::add, ExchangeWorld.SETTINGS),
        Interest.NONE,
        "tool",
        failure -> RpcAnswer.of(200, RpcAnswer.error(failure)));
  }

  private static void fail() {
    throw new IllegalStateException("line");
  }

  private static boolean isAliveAfterAWhile(Thread thread) {
    return !endsWithin(300, thread);
  }

  private static boolean ends(Thread thread) {
    return endsWithin(30_000, thread);
  }

  private static boolean endsWithin(long millis, Thread thread) {
    try {
      thread.join(millis);
      return !thread.isAlive();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something while the client is told. */
  private record ToldLine(Runnable answering) implements Line {

    @Override
    public boolean streams() {
      return false;
    }

    @Override
    public void detach() {}

    @Override
    public void whenGone(Runnable action) {}

    @Override
    public boolean send(ObjectNode message) {
      return true;
    }

    @Override
    public void ping() {}

    @Override
    public void answer(RpcAnswer answer) {
      answering.run();
    }

    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public void drop() {}
  }
}
