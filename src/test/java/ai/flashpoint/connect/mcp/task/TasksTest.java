package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.mcp.listen.Notice;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TasksTest {

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
  void progress_isTheTasksMessage() {
    world.tool =
        call -> {
          call.progress().report(1, 4);
          world.one.tick();
          assertThat(world.state(world.only()).path("statusMessage").textValue())
              .isEqualTo("1 of 4.");
          return TaskWorld.done("done");
        };
    String id = world.begin();
    world.one.work();
    assertThat(world.status(id)).isEqualTo("completed");
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
  void twoAtOnce_oneBelowTheLimit_neitherSlipsPast() {
    world.begin();
    world.begin();
    world.one.beforeAdd = once(() -> begun(world.other));
    assertThat(begun(world.one)).isEmpty();
    assertThat(world.database.count("mcp_tasks")).isEqualTo(3);
  }

  @Test
  void stored_argumentsAndResult_standNowhereInTheClear() {
    world.tool = call -> TaskWorld.done("the outcome");
    ObjectNode arguments = Json.object().put("who", "somebody");
    world.one.tasks.begin(TaskWorld.withForms(world.jane), "slow", arguments, Map.of(), world.one);
    assertThat(column("arguments")).isNotEmpty().doesNotContain("somebody");
    world.one.work();
    assertThat(column("outcome")).isNotEmpty().doesNotContain("outcome");
    assertThat(world.state(world.only()).toString()).contains("the outcome");
  }

  @Test
  void over_argumentsAreForgotten() {
    ObjectNode arguments = Json.object().put("long", "x".repeat(1000));
    world.one.tasks.begin(TaskWorld.withForms(world.jane), "slow", arguments, Map.of(), world.one);
    world.one.work();
    assertThat(column("arguments")).hasSizeLessThan(100);
  }

  @Test
  void row_ofAnotherTask_doesNotOpen() {
    String id = world.begin();
    String swapped = world.begin();
    world.database.execute(
        "update mcp_tasks set dialog = (select dialog from mcp_tasks where id = '"
            + id
            + "') where id = '"
            + swapped
            + "'");
    assertThatThrownBy(() -> world.state(swapped)).hasMessageContaining("another secret key");
  }

  private Optional<ObjectNode> begun(TaskNode node) {
    return node.tasks.begin(TaskWorld.withForms(world.jane), "slow", Json.object(), Map.of(), node);
  }

  private String column(String name) {
    return world.database.value("select " + name + " from mcp_tasks");
  }

  private static Runnable once(Runnable step) {
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (done.compareAndSet(false, true)) {
        step.run();
      }
    };
  }
}
