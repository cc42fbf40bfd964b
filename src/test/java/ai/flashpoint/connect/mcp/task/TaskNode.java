package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A node whose background work happens when the test says so. */
final class TaskNode extends PlainWire {

  final Tasks tasks = new Tasks();
  final RunningTasks running = new RunningTasks();

  /** What happens on another thread just before a task is stored. */
  Runnable beforeAdd = () -> {};

  /** What happens on another thread just after leases were renewed. */
  Runnable afterRenew = () -> {};

  private final Deque<Runnable> work = new ArrayDeque<>();

  TaskNode(TaskWorld world) {
    TaskStore store = new InTransactions(world.database);
    store.entities = world.database.entities();
    store.seal = Seal.under(new byte[32]);
    store.notices = world.notices;
    store.clock = world.clock;
    TaskRunner runner = new TaskRunner();
    runner.tools = new OneTool(world);
    running.store = store;
    running.runner = runner;
    running.clock = world.clock;
    running.settings = TaskWorld.SETTINGS;
    running.runOn(work::add);
    tasks.store = store;
    tasks.running = running;
    tasks.settings = TaskWorld.SETTINGS;
    tasks.clock = world.clock;
  }

  /** Runs what waits for a thread. */
  void work() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  void tick() {
    running.tick(session -> true);
  }

  private record OneTool(TaskWorld world) implements Tools {

    @Override
    public List<ToolDescriptor> list(Caller caller) {
      return List.of();
    }

    @Override
    public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
      try {
        return world.tool.apply(call);
      } catch (ai.flashpoint.connect.tool.InputRequired e) {
        return new CallOutcome.NeedsInput<>(e.requests());
      } catch (ai.flashpoint.connect.tool.CallCancelled e) {
        return new CallOutcome.Cancelled<>();
      }
    }
  }

  /** What the container's transactions do. */
  private final class InTransactions extends TaskStore {

    private final MemoryDatabase database;

    InTransactions(MemoryDatabase database) {
      this.database = database;
    }

    @Override
    void add(StoredTask task) {
      beforeAdd.run();
      database.transaction(
          () -> {
            super.add(task);
            return task;
          });
    }

    @Override
    void remove(TaskId id) {
      database.transaction(
          () -> {
            super.remove(id);
            return id;
          });
    }

    @Override
    Optional<StoredTask> find(SessionId session, TaskId id) {
      return database.transaction(() -> super.find(session, id));
    }

    @Override
    Optional<StoredTask> change(TaskId id, UnaryOperator<TaskState> step) {
      return database.transaction(() -> super.change(id, step));
    }

    @Override
    Set<UUID> renew(Collection<UUID> runs, Instant until) {
      Set<UUID> going = database.transaction(() -> super.renew(runs, until));
      afterRenew.run();
      return going;
    }

    @Override
    void progress(UUID run, String message) {
      database.transaction(
          () -> {
            super.progress(run, message);
            return run;
          });
    }
  }
}
