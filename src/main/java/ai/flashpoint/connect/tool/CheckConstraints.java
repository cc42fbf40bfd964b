package ai.flashpoint.connect.tool;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks Bean Validation's constraints on the parameters of one tool's method. */
final class CheckConstraints {

  private final Validator validator;
  private final Method method;
  private final List<String> parameterNames;

  private CheckConstraints(Validator validator, Method method, List<String> parameterNames) {
    this.validator = validator;
    this.method = method;
    this.parameterNames = parameterNames;
  }

  /** The check, or empty if nothing of the method is constrained. */
  static Optional<CheckConstraints> of(
      Validator validator, Class<?> bean, Method method, List<String> parameterNames) {
    MethodDescriptor constrained =
        validator
            .getConstraintsForClass(bean)
            .getConstraintsForMethod(method.getName(), method.getParameterTypes());
    return Optional.ofNullable(constrained)
        .filter(MethodDescriptor::hasConstrainedParameters)
        .map(any -> new CheckConstraints(validator, method, parameterNames));
  }

  /** What is wrong, sorted by path; empty if nothing. */
  List<ArgumentProblem> problems(Object bean, Object[] values) {
    return validator.forExecutables().validateParameters(bean, method, values).stream()
        .map(this::problem)
        .sorted(Comparator.comparing(ArgumentProblem::toString))
        .toList();
  }

  private ArgumentProblem problem(ConstraintViolation<?> violation) {
    ArgumentPath path = new ArgumentPath();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        path.member(parameterNames.get(node.as(Path.ParameterNode.class).getParameterIndex()));
        continue;
      }
      if (node.getIndex() != null) {
        path.item(node.getIndex());
      } else if (node.getKey() != null) {
        path.member(node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        path.member(ToolJson.snakeCase(node.getName()));
      }
    }
    return new ArgumentProblem(path.toString(), violation.getMessage());
  }
}
