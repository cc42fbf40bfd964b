package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

/** The name that a parameter has on the wire. */
final class ArgumentName {

  private ArgumentName() {}

  /** The given one, or the parameter's own in snake_case. */
  static String of(Method method, Parameter parameter, String given) {
    if (!given.isEmpty()) {
      return given;
    }
    if (!parameter.isNamePresent()) {
      throw new IllegalToolDeclaration(
          method, "has an argument without a name: compile with -parameters or name it");
    }
    return ToolJson.snakeCase(parameter.getName());
  }
}
