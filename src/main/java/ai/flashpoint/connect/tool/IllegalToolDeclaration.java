package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;

/**
 * A tool, prompt, resource or completion that cannot be offered: refuses the start and names class
 * and method.
 */
public final class IllegalToolDeclaration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalToolDeclaration(Method method, String problem) {
    super(place(method) + ": " + problem);
  }

  /** Class and method. */
  static String place(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }

  /** Two declarations of what must be unique. */
  static IllegalToolDeclaration taken(String what, BoundMethod second, BoundMethod first) {
    return new IllegalToolDeclaration(
        second.declaredAt(), what + " is taken by " + place(first.declaredAt()));
  }
}
