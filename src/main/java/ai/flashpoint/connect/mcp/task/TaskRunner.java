package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.mcp.ask.RequestJson;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Calls the tool for a task and makes a step of what became of it. */
@ApplicationScoped
public class TaskRunner {

  @Inject Tools tools;

  /** Runs to the end of the method, on the thread that calls; never throws. */
  @ActivateRequestContext
  void run(TaskRun run, TaskWire wire) {
    run.ended(step(run, wire));
  }

  private UnaryOperator<TaskState> step(TaskRun run, TaskWire wire) {
    UUID id = run.id();
    try {
      CallOutcome<ToolAnswer> outcome = tools.call(run, run.task().tool(), run.task().arguments());
      if (outcome instanceof CallOutcome.Done<ToolAnswer> done) {
        ObjectNode result = wire.result(done.answer());
        return state -> state.completed(id, result);
      }
      if (outcome instanceof CallOutcome.NeedsInput<ToolAnswer> needs) {
        Map<String, ObjectNode> requests = new LinkedHashMap<>();
        needs
            .requests()
            .forEach(
                (key, request) ->
                    requests.put(key, RequestJson.of(request, true, Optional.empty())));
        return state -> state.asking(id, requests);
      }
      if (outcome instanceof CallOutcome.Cancelled) {
        return state -> state.stopped(id);
      }
      ObjectNode error = wire.error(outcome);
      return state -> state.failed(id, error);
    } catch (RuntimeException | Error e) {
      ObjectNode error = wire.error(e);
      return state -> state.failed(id, error);
    }
  }
}
