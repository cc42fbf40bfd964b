package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.mcp.listen.Notice;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TasksTest {

  private static final InputRequest NAME = new InputRequest.Form("Your name?", Json.object());
  private static final InputRequest COLOR = new InputRequest.Form("Your colour?", Json.object());

  private final TaskWorld world = new TaskWorld();

  @Test
  void K2_04_begun_isWorkingForEveryNodeBeforeItRan() {
    assertThat(world.status(world.begin())).isEqualTo("working");
  }

  @Test
  void K2_06_toolAnswered_isCompletedWithItsResult() {
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("completed");
    assertThat(world.state(id).toString()).contains("\"text\":\"done\"");
  }

  @Test
  void K2_06_bug_isFailedWithAnError() {
    world.tool =
        call -> {
          throw new IllegalStateException("secret");
        };
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("failed");
    assertThat(world.state(id).toString()).contains("-32603").doesNotContain("secret");
  }

  @Test
  void K2_09_anotherSession_seesNoTask() {
    String id = world.begin();
    assertThat(world.one.tasks.state(TaskWorld.caller().session().id(), id)).isEmpty();
    assertThat(world.one.tasks.cancel(TaskWorld.caller(), id)).isFalse();
    assertThat(world.one.tasks.update(TaskWorld.caller(), id, Json.object(), world.one)).isFalse();
  }

  @Test
  void K2_09_ids_neverComeTwice() {
    assertThat(world.begin()).hasSize(43).isNotEqualTo(world.begin());
  }

  @Test
  void nonsenseId_isUnknown() {
    assertThat(world.one.tasks.state(world.jane.session().id(), "' or 1=1")).isEmpty();
  }

  @Test
  void expired_isUnknownAndDeleted() {
    String id = world.begin();
    world.clock.advance(Duration.ofHours(1));
    assertThat(world.one.tasks.state(world.jane.session().id(), id)).isEmpty();
    world.database.transaction(
        () -> {
          world.one.tasks.store.tidyUp(new TidyUp(world.clock.instant().plusSeconds(1)));
          return id;
        });
    assertThat(world.database.count("mcp_tasks")).isZero();
  }

  @Test
  void K2_11_answeredBefore_asksNoMore() {
    world.tool =
        call ->
            TaskWorld.done(
                ((InputAnswer.Accepted) call.inputs().ask("name", NAME)).content().toString());
    world.one.tasks.begin(
        TaskWorld.withForms(world.jane),
        "slow",
        Json.object(),
        Map.of("name", accepted("name", "Ada").get("name")),
        world.one);
    world.one.work();
    assertThat(world.state(only()).toString()).contains("Ada");
  }

  @Test
  void tooManyUnderWay_noMoreBegin() {
    world.begin();
    world.begin();
    world.begin();
    assertThat(
            world.one.tasks.begin(
                TaskWorld.withForms(world.jane), "slow", Json.object(), Map.of(), world.one))
        .isEmpty();
    world.one.work();
    assertThat(world.begin()).isNotEmpty();
  }

  @Test
  void moreThanMayRunAtOnce_waitForTheirTurn() {
    String first = world.begin();
    world.begin();
    String third = world.begin();
    assertThat(world.one.running.size()).isEqualTo(3);
    assertThat(world.status(third)).isEqualTo("working");
    world.one.work();
    assertThat(world.status(first)).isEqualTo("completed");
    assertThat(world.status(third)).isEqualTo("completed");
  }

  @Test
  void waitingForItsTurn_cancelled_isOverAtOnceAndNeverRuns() {
    world.begin();
    world.begin();
    String third = world.begin();
    world.one.tasks.cancel(world.jane, third);
    assertThat(world.status(third)).isEqualTo("cancelled");
    world.one.work();
    assertThat(world.status(third)).isEqualTo("cancelled");
  }

  @Test
  void asking_answeredAtAnotherNode_runsThereFromTheBeginning() {
    world.tool =
        call ->
            TaskWorld.done(
                ((InputAnswer.Accepted) call.inputs().ask("name", NAME)).content().toString());
    String id = world.begin();
    world.one.work();
    assertThat(world.state(id).at("/inputRequests/name/params/message").textValue())
        .isEqualTo("Your name?");

    world.other.tasks.update(world.jane, id, accepted("name", "Ada"), world.other);
    assertThat(world.status(id)).isEqualTo("working");
    world.one.work();
    assertThat(world.status(id)).isEqualTo("working");
    world.other.work();
    assertThat(world.state(id).toString()).contains("Ada");
  }

  @Test
  void askingTwoThings_answeredOneByOne_keepsBoth() {
    world.tool =
        call ->
            TaskWorld.done(
                call.inputs().ask(Map.of("name", NAME, "color", COLOR)).keySet().size()
                    + " answers");
    String id = world.begin();
    world.one.work();
    world.other.tasks.update(world.jane, id, accepted("name", "Ada"), world.other);
    assertThat(world.state(id).path("inputRequests").properties()).hasSize(1);
    world.one.tasks.update(world.jane, id, accepted("color", "red"), world.one);
    world.one.work();
    assertThat(world.state(id).toString()).contains("2 answers");
  }

  @Test
  void K2_07_unfitAnswer_isAskedAgainUnderAnotherKey() {
    world.tool =
        call -> {
          call.inputs().ask("name", NAME);
          return TaskWorld.done("done");
        };
    String id = world.begin();
    world.one.work();
    ObjectNode unfit = Json.object();
    unfit.putObject("name").put("action", "perhaps");
    world.one.tasks.update(world.jane, id, unfit, world.one);
    world.one.work();
    assertThat(world.state(id).path("inputRequests").has("name-2")).isTrue();
  }

  @Test
  void cancelled_atAnotherNode_toolHearsWithTheNextTick() {
    world.tool =
        call -> {
          world.other.tasks.cancel(world.jane, only());
          world.one.tick();
          call.cancellation().check();
          return TaskWorld.done("too late");
        };
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("cancelled");
  }

  @Test
  void cancelled_toolAnswersAllTheSame_isCompleted() {
    String id = world.begin();
    assertThat(world.other.tasks.cancel(world.jane, id)).isTrue();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("completed");
  }

  @Test
  void cancelled_whenItIsOver_changesNothing() {
    String id = world.begin();
    world.one.work();
    assertThat(world.one.tasks.cancel(world.jane, id)).isTrue();
    assertThat(world.status(id)).isEqualTo("completed");
  }

  @Test
  void sessionEnded_toolIsCancelled() {
    world.tool =
        call -> {
          world.one.running.tick(session -> false);
          return call.cancellation().requested()
              ? new CallOutcome.Cancelled<>()
              : TaskWorld.done("done");
        };
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("cancelled");
  }

  @Test
  void nodeGone_anotherNodeEndsItAsFailed() {
    String id = world.begin();
    world.clock.advance(RunningTasks.LEASE.plusMillis(1));
    world.other.running.adopt();
    assertThat(world.database.value("select status from mcp_tasks")).isEqualTo("failed");
    world.one.work();
    assertThat(world.status(id)).isEqualTo("failed");
  }

  @Test
  void nodeGone_whoAsksHearsItAtOnce() {
    String id = world.begin();
    world.clock.advance(RunningTasks.LEASE.plusMillis(1));
    assertThat(world.status(id)).isEqualTo("failed");
  }

  @Test
  void longRun_leaseIsRenewed() {
    String id = world.begin();
    for (int i = 0; i < 5; i++) {
      world.clock.advance(RunningTasks.LEASE.dividedBy(2));
      world.one.tick();
    }
    world.other.running.adopt();
    assertThat(world.status(id)).isEqualTo("working");
  }

  @Test
  void progress_isTheTasksMessage() {
    world.tool =
        call -> {
          call.progress().report(1, 4);
          world.one.tick();
          assertThat(world.state(only()).path("statusMessage").textValue()).isEqualTo("1 of 4.");
          return TaskWorld.done("done");
        };
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("completed");
  }

  @Test
  void serverStops_taskIsFailed() {
    String id = world.begin();
    world.one.running.stop();
    assertThat(world.status(id)).isEqualTo("failed");
  }

  @Test
  void over_argumentsAreBlanked() {
    world.one.tasks.begin(
        TaskWorld.withForms(world.jane), "slow", Json.object().put("a", 1), Map.of(), world.one);
    assertThat(world.database.value("select arguments from mcp_tasks")).isEqualTo("{\"a\":1}");
    world.one.work();
    assertThat(world.database.value("select arguments from mcp_tasks")).isEqualTo("{}");
  }

  @Test
  void everyChangeOfStatus_isNoticed() {
    String id = world.begin();
    world.one.work();
    assertThat(world.notices.take())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(Notice.Kind.TASK);
              assertThat(notice.subject()).isEqualTo(id);
              assertThat(notice.team()).contains(world.jane.team().id());
            });
  }

  @Test
  void largeResult_isKeptWhole() {
    String large = "x".repeat(3_000_000);
    world.tool = call -> TaskWorld.done(large);
    String id = world.begin();
    world.one.work();
    assertThat(world.state(id).toString()).contains(large);
  }

  private String only() {
    return world.database.value("select id from mcp_tasks");
  }

  private static ObjectNode accepted(String key, String value) {
    ObjectNode answers = Json.object();
    answers.putObject(key).put("action", "accept").putObject("content").put("value", value);
    return answers;
  }

  @Test
  void progress_ofCharactersThatNoColumnTakes_isCleaned() {
    String[] message = new String[1];
    String[] id = new String[1];
    world.tool =
        call -> {
          call.progress().report(1, 2, "half\0way");
          world.one.tick();
          message[0] = world.state(id[0]).path("statusMessage").asText();
          return TaskWorld.done("done");
        };
    id[0] = world.begin();
    world.one.work();
    assertThat(message[0]).isEqualTo("half way");
  }

  @Test
  void tick_sessionEnded_tellsEachToolOnThePool() {
    AtomicInteger told = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    world.tool =
        call -> {
          call.cancellation().onRequest(told::incrementAndGet);
          world.one.work();
          if (seen.isEmpty()) {
            world.one.running.tick(session -> false);
            seen.add(told.get());
            world.one.work();
            seen.add(told.get());
          }
          return TaskWorld.done("done");
        };
    world.begin();
    world.begin();
    world.one.work();
    assertThat(seen).containsExactly(0, 2);
  }
}
