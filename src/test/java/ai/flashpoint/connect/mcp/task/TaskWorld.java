package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.mcp.listen.Notice;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One database and any number of nodes whose tool does what a test says. */
final class TaskWorld {

  static final TaskSettings SETTINGS = new TaskSettings(Duration.ofHours(1), 3, 2);

  final MemoryDatabase database = MemoryDatabase.fresh();
  final MovableClock clock = new MovableClock();
  final FiredEvents<Notice> notices = new FiredEvents<>();
  final Caller jane = caller();
  Function<Call, CallOutcome<ToolAnswer>> tool = call -> done("done");

  final TaskNode one = new TaskNode(this);
  final TaskNode other = new TaskNode(this);

  static CallOutcome<ToolAnswer> done(String text) {
    return new CallOutcome.Done<>(ToolAnswer.of(new ai.flashpoint.connect.tool.Content.Text(text)));
  }

  /** Begins a task on the first node. */
  String begin() {
    return begin(jane);
  }

  String begin(Caller caller) {
    return one.tasks
        .begin(withForms(caller), "slow", Json.object(), Map.of(), one)
        .orElseThrow()
        .path("taskId")
        .textValue();
  }

  ObjectNode state(String id) {
    return other.tasks.state(jane.session().id(), id).orElseThrow();
  }

  String status(String id) {
    return state(id).path("status").textValue();
  }

  /** The id of the one task that there is. */
  String only() {
    return database.value("select id from mcp_tasks");
  }

  static Call withForms(Caller caller) {
    StoredTask unused =
        new StoredTask(
            TaskId.random(),
            caller.session().id(),
            caller.team().id(),
            "",
            Json.object(),
            new ClientAbilities(Set.of(ClientAbility.TASKS, ClientAbility.ELICITATION_FORM)),
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            TaskState.begun(new TaskState.Lease(UUID.randomUUID(), Instant.EPOCH), Map.of()));
    return new TaskRun(UUID.randomUUID(), unused, caller, Runnable::run);
  }

  static Caller caller() {
    Instant noon = MovableClock.NOON;
    return new Caller(
        new Caller.Person(new User(UserId.random(), "jane@example.com", "Jane Doe", false)),
        new Team(TeamId.random(), "acme", "Acme Ltd", Optional.empty()),
        Role.MEMBER,
        new Caller.Session(SessionId.random(), "Claude", noon, noon.plusSeconds(86_400)),
        Set.of());
  }
}
