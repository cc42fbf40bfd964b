package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A tool, ready to be called. */
record DeclaredTool(
    ToolDescriptor descriptor,
    Access access,
    CheckArguments check,
    BoundMethod method,
    ToolResult result) {

  Task task() {
    return method.declaredAt().getAnnotation(Tool.class).task();
  }

  /** Checks the arguments and runs the tool. */
  CallOutcome<ToolAnswer> call(Call call, ObjectNode given) {
    ObjectNode arguments = DropNulls.from(given);
    List<ArgumentProblem> problems = check.problems(arguments);
    return problems.isEmpty()
        ? LeftEarly.caught(() -> run(call, arguments))
        : ArgumentProblem.failure(descriptor.name(), problems);
  }

  private CallOutcome<ToolAnswer> run(Call call, ObjectNode arguments) {
    try {
      BoundMethod.Ran ran = method.run(call, arguments);
      return ran instanceof BoundMethod.Ran.Misfit misfit
          ? ArgumentProblem.failure(descriptor.name(), misfit.problems())
          : new CallOutcome.Done<>(result.of(((BoundMethod.Ran.Returned) ran).returned()));
    } catch (ToolFailure e) {
      return new CallOutcome.Done<>(ToolAnswer.failure(e.getMessage()));
    }
  }
}
