package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The tasks that this node runs. It keeps their leases alive, passes on who cancelled, and ends
 * those whose node is gone.
 */
@ApplicationScoped
public class RunningTasks {

  /** A node that says nothing for so long is taken for dead. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final Logger LOG = System.getLogger(RunningTasks.class.getName());
  private static final int INTERNAL_ERROR = -32603;
  private static final String GONE = "The server that ran this task is gone. Start it again.";

  @Resource ManagedExecutorService managed;
  @Inject TaskStore store;
  @Inject TaskRunner runner;
  @Inject TaskSettings settings;
  @Inject Clock clock;

  Executor executor;
  private Turns turns;
  private final Map<UUID, TaskRun> runs = new ConcurrentHashMap<>();

  @PostConstruct
  void prepare() {
    runOn(managed);
  }

  void runOn(Executor threads) {
    executor = threads;
    turns = new Turns(settings.mostRunning(), threads);
  }

  /** A fresh lease for a run that begins now. */
  TaskState.Lease lease() {
    return new TaskState.Lease(UUID.randomUUID(), clock.instant().plus(LEASE));
  }

  /**
   * Runs a stored task in the background, under the lease that it has, as soon as the person's
   * others leave room.
   */
  void start(StoredTask task, Caller caller, TaskWire wire) {
    TaskRun run = new TaskRun(task.state().lease().orElseThrow().run(), task, caller, executor);
    runs.put(run.id(), run);
    turns.take(caller.subject(), () -> work(run, wire), () -> refuse(run));
  }

  private void refuse(TaskRun run) {
    LOG.log(Level.WARNING, "No thread for a task");
    run.ended(state -> state.failed(run.id(), error("The server is too busy. Try again later.")));
    settle(run);
  }

  private void work(TaskRun run, TaskWire wire) {
    if (run.begins()) {
      runner.run(run, wire);
      settle(run);
    }
  }

  /** Stores what became of it; what cannot be stored now is tried again while the lease lasts. */
  private void settle(TaskRun run) {
    try {
      store.change(run.task().id(), run.end().orElseThrow());
      runs.remove(run.id());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A task's outcome cannot be stored; it is tried again", e);
    }
  }

  /** Somebody cancelled it: tells the tool at once if it runs here. */
  void cancel(TaskId id) {
    runs.values().stream().filter(run -> run.task().id().equals(id)).forEach(this::stop);
  }

  /**
   * What has to be done each second; one task's trouble does not keep the others waiting.
   *
   * @param stands whether a session may still act
   */
  void tick(Predicate<SessionId> stands) {
    // What begins meanwhile has a fresh lease and is looked after next time
    Map<UUID, TaskRun> known = Map.copyOf(runs);
    if (!known.isEmpty()) {
      Set<UUID> going = store.renew(known.keySet(), clock.instant().plus(LEASE));
      for (TaskRun run : known.values()) {
        try {
          look(run, going.contains(run.id()) && stands.test(run.task().session()));
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "A task cannot be looked after; it is tried again", e);
        }
      }
    }
  }

  private void look(TaskRun run, boolean goesOn) {
    if (run.end().isPresent()) {
      settle(run);
    } else if (goesOn) {
      run.takeMessage().ifPresent(message -> store.progress(run.id(), message));
    } else {
      stop(run);
    }
  }

  /** What still waits for its turn is over at once. */
  private void stop(TaskRun run) {
    if (run.begins()) {
      run.ended(state -> state.stopped(run.id()));
      settle(run);
    } else {
      run.cancel();
    }
  }

  /** Ends what other nodes left behind; one that cannot be ended does not keep the others. */
  void adopt() {
    ObjectNode error = error(GONE);
    for (TaskId orphan : store.orphans()) {
      try {
        store.change(orphan, state -> state.orphaned(clock.instant(), error));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A task cannot be ended; it is tried again", e);
      }
    }
  }

  /** Whoever asks for an orphan need not wait for the next round. */
  Optional<StoredTask> current(StoredTask task) {
    boolean orphaned =
        task.state().lease().filter(l -> l.until().isBefore(clock.instant())).isPresent();
    if (!orphaned) {
      return Optional.of(task);
    }
    ObjectNode error = error(GONE);
    return store.change(task.id(), state -> state.orphaned(clock.instant(), error));
  }

  /** How many this node runs. */
  public int size() {
    return runs.size();
  }

  /** The server stops: nobody will finish these. */
  @PreDestroy
  void stop() {
    ObjectNode error = error("The server stopped before this task was done. Start it again.");
    for (TaskRun run : List.copyOf(runs.values())) {
      run.cancel();
      try {
        store.change(run.task().id(), state -> state.failed(run.id(), error));
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "another node will end the task", e);
      }
    }
  }

  private static ObjectNode error(String message) {
    return Json.object().put("code", INTERNAL_ERROR).put("message", message);
  }
}
