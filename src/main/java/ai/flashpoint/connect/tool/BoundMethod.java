package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A declared method with everything that running it needs, prepared once at the start.
 *
 * @param declaredAt for messages about the declaration
 * @param constraints empty if there are none
 */
record BoundMethod(
    Method declaredAt,
    List<ToolParameter> parameters,
    Optional<CheckConstraints> constraints,
    ToolBean bean,
    ToolMethod method) {

  /** What became of a run; a {@link ToolFailure} and bugs come through as exceptions. */
  sealed interface Ran {

    /** The arguments do not fit. */
    record Misfit(List<ArgumentProblem> problems) implements Ran {}

    /** Something was answered in its place. */
    record Instead(ToolAnswer answer) implements Ran {}

    /**
     * It ran to its end.
     *
     * @param returned may be null
     */
    record Returned(Object returned) implements Ran {}
  }

  /** Whether a schema in the tool's own words decides what null means. */
  boolean takesAllAsOne() {
    return parameters.stream().anyMatch(ToolParameter.AllArguments.class::isInstance);
  }

  /** Whether a parameter is this part of the call. */
  boolean takes(CallPart part) {
    return parameters.contains(new ToolParameter.FromCall(part));
  }

  /** Reads and checks the arguments and runs the method. */
  Ran run(Call call, ObjectNode arguments) {
    return run(call, arguments, Optional::empty);
  }

  /**
   * Reads and checks the arguments and runs the method.
   *
   * @param instead asked once the arguments are known to fit; what it answers is answered in the
   *     method's place
   */
  Ran run(Call call, ObjectNode arguments, Supplier<Optional<ToolAnswer>> instead) {
    List<ArgumentProblem> unreadable = new ArrayList<>();
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters.get(i).value(call, arguments, unreadable);
    }
    return unreadable.isEmpty()
        ? bean.with(object -> checked(object, values, instead))
        : new Ran.Misfit(unreadable);
  }

  private Ran checked(Object object, Object[] values, Supplier<Optional<ToolAnswer>> instead) {
    List<ArgumentProblem> problems =
        constraints.map(check -> check.problems(object, values)).orElse(List.of());
    if (!problems.isEmpty()) {
      return new Ran.Misfit(problems);
    }
    Optional<ToolAnswer> other = instead.get();
    return other.isPresent()
        ? new Ran.Instead(other.get())
        : new Ran.Returned(method.call(object, values));
  }
}
