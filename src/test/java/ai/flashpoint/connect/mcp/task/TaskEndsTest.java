package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.tool.CallOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who ends a task, and what becomes of it when its node is gone. */
class TaskEndsTest {

  private final TaskWorld world = new TaskWorld();

  @Test
  void cancelled_atAnotherNode_toolHearsWithTheNextTick() {
    world.tool =
        call -> {
          world.other.tasks.cancel(world.jane, world.only());
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
  void serverStops_taskIsFailed() {
    String id = world.begin();
    world.one.running.stop();
    assertThat(world.status(id)).isEqualTo("failed");
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

  @Test
  void tick_taskBeginsMeanwhile_isNotCancelled() {
    world.begin();
    String[] second = new String[1];
    world.one.afterRenew = () -> second[0] = world.begin();
    world.one.tick();
    world.one.afterRenew = () -> {};
    world.tool =
        call -> {
          call.cancellation().check();
          return TaskWorld.done("done");
        };
    world.one.work();
    assertThat(world.status(second[0])).isEqualTo("completed");
  }

  @Test
  void nodeGone_oneTaskCannotBeRead_theOthersEndAllTheSame() {
    List<String> ids = List.of(world.begin(), world.begin(), world.begin());
    world.database.execute(
        "update mcp_tasks set dialog = 'broken' where id = '" + ids.get(0) + "'");
    world.clock.advance(RunningTasks.LEASE.plusMillis(1));
    world.other.running.adopt();
    assertThat(world.database.value("select count(*) from mcp_tasks where status = 'failed'"))
        .isEqualTo("2");
  }
}
