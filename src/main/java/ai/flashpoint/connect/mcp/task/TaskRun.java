package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.CancelSwitch;
import ai.flashpoint.connect.tool.Cancellation;
import ai.flashpoint.connect.tool.Inputs;
import ai.flashpoint.connect.tool.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** One run of a tool's method for a task on this node: the call that the tool sees. */
final class TaskRun implements Call, Progress {

  private final UUID id;
  private final StoredTask task;
  private final Caller caller;
  private final Inputs inputs;
  private final CancelSwitch cancellation;
  private final AtomicBoolean begun = new AtomicBoolean();
  private double furthest = Double.NEGATIVE_INFINITY;
  private Optional<String> message = Optional.empty();
  private volatile Optional<UnaryOperator<TaskState>> end = Optional.empty();

  TaskRun(UUID id, StoredTask task, Caller caller, Executor pool) {
    this.cancellation = new CancelSwitch(pool);
    this.id = id;
    this.task = task;
    this.caller = caller;
    this.inputs = new AskedInputs(task.abilities(), task.state().dialog().answers(), Map.of());
  }

  UUID id() {
    return id;
  }

  StoredTask task() {
    return task;
  }

  /** Whether it is the asking one's to run, or to end: true once. */
  boolean begins() {
    return begun.compareAndSet(false, true);
  }

  /** The method has returned, and this is the step to take; it may have to be tried again. */
  void ended(UnaryOperator<TaskState> step) {
    end = Optional.of(step);
    cancellation.close();
  }

  Optional<UnaryOperator<TaskState>> end() {
    return end;
  }

  /** What the tool reported since the last time this was asked. */
  synchronized Optional<String> takeMessage() {
    Optional<String> taken = message;
    message = Optional.empty();
    return taken;
  }

  void cancel() {
    cancellation.request();
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public Progress progress() {
    return this;
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public Inputs inputs() {
    return inputs;
  }

  @Override
  public void report(double done) {
    report(done, TaskProgress.words(done));
  }

  @Override
  public void report(double done, double total) {
    report(done, TaskProgress.words(done, total));
  }

  @Override
  public void report(double done, double total, String text) {
    report(done, text);
  }

  private synchronized void report(double done, String text) {
    if (done > furthest) {
      furthest = done;
      message = Optional.of(text);
    }
  }
}
