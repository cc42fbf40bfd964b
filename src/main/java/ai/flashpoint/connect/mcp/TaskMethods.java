package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.mcp.task.TaskWire;
import ai.flashpoint.connect.mcp.task.Tasks;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.Task;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks extension ({@code io.modelcontextprotocol/tasks}): its three methods, and {@code
 * tools/call} again, which it may answer with a task instead. Revisions without extensions know
 * none of it.
 */
final class TaskMethods implements MethodFamily {

  private static final String CALL = "tools/call";
  private static final TaskWire WIRE = new Wire();

  private final Tools tools;
  private final Tasks tasks;
  private final Method callAtOnce;

  /**
   * The methods.
   *
   * @param plain the family that calls tools while the caller waits
   */
  TaskMethods(Tools tools, Tasks tasks, ToolsHandler plain) {
    this.tools = tools;
    this.tasks = tasks;
    this.callAtOnce = plain.methods().get(CALL);
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of(
        "tasks/get",
        declared("tasks/get", this::get),
        "tasks/update",
        declared("tasks/update", this::update),
        "tasks/cancel",
        declared("tasks/cancel", this::cancel),
        CALL,
        this::call);
  }

  @Override
  public boolean offered(Caller caller) {
    return true;
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    if (profile.extensions()) {
      capabilities.withObject("extensions").putObject(DeclaredAbilities.TASKS);
    }
  }

  /** For clients that declared the extension with this very request. */
  private static Method declared(String name, Method method) {
    return (call, params, profile) -> {
      if (!profile.extensions()) {
        throw RpcFailure.methodNotFound(name);
      }
      JsonNode capabilities = params.path("_meta").path(Envelope.CAPABILITIES);
      return DeclaredAbilities.read(capabilities).has(ClientAbility.TASKS)
          ? method.handle(call, params, profile)
          : new CallOutcome.Lacks<>(ClientAbility.TASKS);
    };
  }

  private CallOutcome<ObjectNode> call(Call call, ObjectNode params, WireProfile profile) {
    String name = Params.text(params, "name");
    Task task = tools.task(call.caller(), name);
    if (task == Task.NEVER) {
      return callAtOnce.handle(call, params, profile);
    }
    boolean able = profile.extensions() && call.inputs().abilities().has(ClientAbility.TASKS);
    if (task == Task.REQUIRED && !able) {
      return new CallOutcome.Lacks<>(ClientAbility.TASKS);
    }
    Map<String, JsonNode> answers =
        call.inputs() instanceof AskedInputs asked ? asked.given() : Map.of();
    if (!able || task == Task.AFTER_ANSWERS && answers.isEmpty()) {
      return callAtOnce.handle(call, params, profile);
    }
    return tasks
        .begin(call, name, Params.object(params, "arguments"), answers, WIRE)
        .<CallOutcome<ObjectNode>>map(
            json -> new CallOutcome.Done<>(json.put("resultType", "task")))
        .orElseThrow(
            () ->
                RpcFailure.stopped(
                    "Too many tasks of this connection are under way. Wait for one to end."));
  }

  private CallOutcome<ObjectNode> get(Call call, ObjectNode params, WireProfile profile) {
    return new CallOutcome.Done<>(
        tasks.state(call.caller().session().id(), id(params)).orElseThrow(TaskMethods::unknown));
  }

  private CallOutcome<ObjectNode> update(Call call, ObjectNode params, WireProfile profile) {
    if (!(params.path("inputResponses") instanceof ObjectNode responses)
        || responses.properties().stream().anyMatch(one -> !one.getValue().isObject())) {
      throw RpcFailure.invalidParams("The inputResponses must be an object of objects.");
    }
    return acknowledged(tasks.update(call.caller(), id(params), responses, WIRE));
  }

  private CallOutcome<ObjectNode> cancel(Call call, ObjectNode params, WireProfile profile) {
    return acknowledged(tasks.cancel(call.caller(), id(params)));
  }

  private static CallOutcome<ObjectNode> acknowledged(boolean known) {
    if (!known) {
      throw unknown();
    }
    return new CallOutcome.Done<>(Json.object());
  }

  private static String id(ObjectNode params) {
    return Params.text(params, "taskId");
  }

  private static RpcFailure unknown() {
    return RpcFailure.invalidParams("There is no task of this taskId, or it has expired.");
  }

  /** What a task's result and error look like; only clients of the newest revision have tasks. */
  private static final class Wire implements TaskWire {

    @Override
    public ObjectNode result(ToolAnswer answer) {
      return ToolsJson.called(answer, ModernEra.PROFILE);
    }

    @Override
    public ObjectNode error(CallOutcome<ToolAnswer> outcome) {
      if (outcome instanceof CallOutcome.Lacks<ToolAnswer> lacks) {
        return json(RpcFailure.lacks(lacks.ability()));
      }
      try {
        Outcomes.written(
            outcome,
            this::result,
            () -> RpcFailure.invalidParams("There is no tool of this name."));
      } catch (RpcFailure e) {
        return json(e);
      }
      return json(RpcFailure.stopped("The call was cancelled."));
    }

    @Override
    public ObjectNode error(Throwable bug) {
      return json(Fault.log("task", bug));
    }

    private static ObjectNode json(RpcFailure failure) {
      return (ObjectNode) RpcAnswer.error(Optional.empty(), failure).get("error");
    }
  }
}
