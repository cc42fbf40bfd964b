package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool with everything that a call needs, prepared once at the start.
 *
 * @param declaredAt for messages about the declaration
 * @param role the least that may see and call it
 * @param constraints empty if there are none
 */
record DeclaredTool(
    Method declaredAt,
    ToolDescriptor descriptor,
    Role role,
    CheckArguments check,
    List<ToolParameter> parameters,
    Optional<CheckConstraints> constraints,
    ToolBean bean,
    ToolMethod method,
    ToolResult result) {

  /** Checks the arguments and runs the tool. */
  CallOutcome<ToolAnswer> call(Call call, ObjectNode given) {
    ObjectNode arguments = DropNulls.from(given);
    List<ArgumentProblem> problems = check.problems(arguments);
    if (!problems.isEmpty()) {
      return ArgumentProblem.failure(descriptor.name(), problems);
    }
    List<ArgumentProblem> unreadable = new ArrayList<>();
    Object[] values = values(call.caller(), arguments, unreadable);
    if (!unreadable.isEmpty()) {
      return ArgumentProblem.failure(descriptor.name(), unreadable);
    }
    return bean.with(object -> run(object, values));
  }

  private Object[] values(Caller caller, ObjectNode arguments, List<ArgumentProblem> unreadable) {
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          parameters.get(i) instanceof ToolParameter.Argument argument
              ? argument.read(arguments, unreadable)
              : caller;
    }
    return values;
  }

  private CallOutcome<ToolAnswer> run(Object object, Object[] values) {
    if (constraints.isPresent()) {
      List<ArgumentProblem> problems = constraints.get().problems(object, values);
      if (!problems.isEmpty()) {
        return ArgumentProblem.failure(descriptor.name(), problems);
      }
    }
    try {
      return new CallOutcome.Done<>(result.of(method.call(object, values)));
    } catch (ToolFailure e) {
      return new CallOutcome.Done<>(ToolAnswer.failure(e.getMessage()));
    } catch (InputRequired e) {
      return new CallOutcome.NeedsInput<>(e.requests());
    } catch (ClientLacks e) {
      return new CallOutcome.Lacks<>(e.ability());
    } catch (CallCancelled e) {
      return new CallOutcome.Cancelled<>();
    }
  }
}
