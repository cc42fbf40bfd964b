package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A tool, ready to be called.
 *
 * @param first empty if it runs without asking
 */
record DeclaredTool(
    ToolDescriptor descriptor,
    Access access,
    CheckArguments check,
    BoundMethod method,
    ToolResult result,
    Optional<AskFirst> first) {

  Task task() {
    return method.declaredAt().getAnnotation(Tool.class).task();
  }

  boolean logs() {
    return method.takes(CallPart.LOG);
  }

  /** Checks the arguments and runs the tool. */
  CallOutcome<ToolAnswer> call(Call call, ObjectNode given) {
    ObjectNode arguments = method.takesAllAsOne() ? given : DropNulls.from(given);
    List<ArgumentProblem> problems = check.problems(arguments);
    return problems.isEmpty()
        ? LeftEarly.caught(() -> run(call, arguments))
        : ArgumentProblem.failure(descriptor.name(), problems);
  }

  private CallOutcome<ToolAnswer> run(Call call, ObjectNode arguments) {
    try {
      BoundMethod.Ran ran =
          first.isPresent() ? afterAsking(call, arguments) : method.run(call, arguments);
      if (ran instanceof BoundMethod.Ran.Misfit misfit) {
        return ArgumentProblem.failure(descriptor.name(), misfit.problems());
      }
      return new CallOutcome.Done<>(
          ran instanceof BoundMethod.Ran.Instead instead
              ? instead.answer()
              : result.of(((BoundMethod.Ran.Returned) ran).returned()));
    } catch (ToolFailure e) {
      return new CallOutcome.Done<>(ToolAnswer.failure(e.getMessage()));
    }
  }

  private BoundMethod.Ran afterAsking(Call call, ObjectNode given) {
    String confirmation = given.path(AskFirst.ARGUMENT).asText();
    ObjectNode arguments = given.deepCopy();
    arguments.remove(AskFirst.ARGUMENT);
    AskFirst ask = first.orElseThrow();
    try {
      return method.run(call, arguments, () -> ask.instead(call, arguments, confirmation));
    } catch (InputRequired e) {
      ask.comesAgain(call, arguments, confirmation);
      throw e;
    }
  }
}
