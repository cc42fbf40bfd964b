package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Prepares declared methods of one class for being run.
 *
 * @param type of the bean, which may inherit the method
 */
record BindMethod(Validator validator, Class<?> type, ToolBean bean) {

  /**
   * A method that is ready to run.
   *
   * @param names argument name of each parameter, by position
   */
  BoundMethod of(Method method, List<ToolParameter> parameters, List<String> names) {
    return new BoundMethod(
        method,
        parameters,
        CheckConstraints.of(validator, type, method, names),
        bean,
        new ToolMethod(method));
  }
}
