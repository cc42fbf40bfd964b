package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.listen.TaskStates;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tasks extension's methods, as JSON without the members that every result has. */
@ApplicationScoped
public class Tasks implements TaskStates {

  @Inject TaskStore store;
  @Inject RunningTasks running;
  @Inject TaskSettings settings;
  @Inject Clock clock;

  /**
   * Begins a tool's call as a task and returns once it is stored.
   *
   * @param answers that the client gave before, by the tool's keys
   * @return the task; empty if the session has too many under way
   */
  public Optional<ObjectNode> begin(
      Call call, String tool, ObjectNode arguments, Map<String, JsonNode> answers, TaskWire wire) {
    SessionId session = call.caller().session().id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    StoredTask task =
        new StoredTask(
            TaskId.random(),
            session,
            call.caller().team().id(),
            tool,
            arguments,
            call.inputs().abilities(),
            now,
            now,
            now.plus(settings.life()),
            TaskState.begun(running.lease(), answers));
    store.add(task);
    // Counted with this one in it, so that none of two that begin at once slips past the limit
    if (store.open(session) > settings.mostOpen()) {
      store.remove(task.id());
      return Optional.empty();
    }
    running.start(task, call.caller(), wire);
    return Optional.of(TaskJson.task(task));
  }

  /** {@code tasks/get}; empty if the session has no such task. */
  @Override
  public Optional<ObjectNode> state(SessionId session, String taskId) {
    return own(session, taskId).flatMap(running::current).map(TaskJson::detailed);
  }

  /**
   * {@code tasks/update}: takes answers and, once none is missing, runs the tool again, here.
   *
   * @return whether the session has such a task
   */
  public boolean update(Caller caller, String taskId, ObjectNode responses, TaskWire wire) {
    TaskState.Lease next = running.lease();
    Optional<StoredTask> task =
        change(caller.session().id(), taskId, state -> state.answered(responses, next));
    task.filter(then -> then.state().runs(next.run()))
        .ifPresent(then -> running.start(then, caller, wire));
    return task.isPresent();
  }

  /**
   * {@code tasks/cancel}: asks the tool to stop; one that has its answer already keeps it.
   *
   * @return whether the session has such a task
   */
  public boolean cancel(Caller caller, String taskId) {
    Optional<StoredTask> task = change(caller.session().id(), taskId, TaskState::cancelling);
    task.ifPresent(then -> running.cancel(then.id()));
    return task.isPresent();
  }

  private Optional<StoredTask> change(
      SessionId session, String taskId, UnaryOperator<TaskState> step) {
    return own(session, taskId).flatMap(task -> store.change(task.id(), step));
  }

  private Optional<StoredTask> own(SessionId session, String taskId) {
    return TaskId.parse(taskId).flatMap(id -> store.find(session, id));
  }
}
