package ai.flashpoint.connect.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A prompt, ready to be filled in. */
record DeclaredPrompt(
    PromptDescriptor descriptor,
    Access access,
    TextParameters parameters,
    BoundMethod method,
    PromptResult result) {

  CallOutcome<PromptAnswer> get(Call call, Map<String, String> given) {
    // people leave a field of a form empty
    Map<String, String> arguments = new HashMap<>(given);
    arguments.values().removeIf(String::isEmpty);
    List<String> problems = problems(arguments);
    return problems.isEmpty()
        ? LeftEarly.caught(() -> run(call, arguments))
        : new CallOutcome.BadParams<>(problems);
  }

  private List<String> problems(Map<String, String> given) {
    List<String> problems = new ArrayList<>();
    for (TextParameters.TextArgument argument : parameters.arguments()) {
      if (argument.required() && !given.containsKey(argument.name())) {
        problems.add(argument.name() + ": is missing");
      }
    }
    for (Map.Entry<String, String> argument : given.entrySet()) {
      if (!parameters.names().contains(argument.getKey())) {
        problems.add("there is an argument that " + descriptor.name() + " does not have");
      } else if (UnusableText.in(argument.getValue())) {
        problems.add(argument.getKey() + ": has U+0000 or half a surrogate pair in it");
      }
    }
    return problems;
  }

  private CallOutcome<PromptAnswer> run(Call call, Map<String, String> arguments) {
    try {
      BoundMethod.Ran ran = method.run(call, TextParameters.values(arguments));
      return ran instanceof BoundMethod.Ran.Misfit misfit
          ? new CallOutcome.BadParams<>(
              misfit.problems().stream().map(ArgumentProblem::toString).toList())
          : new CallOutcome.Done<>(
              result.of(descriptor.description(), ((BoundMethod.Ran.Returned) ran).returned()));
    } catch (ToolFailure e) {
      return new CallOutcome.BadParams<>(List.of(e.getMessage()));
    }
  }
}
