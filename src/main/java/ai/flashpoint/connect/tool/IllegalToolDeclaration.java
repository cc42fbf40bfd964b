package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;

/** A {@link Tool} method that cannot be offered: refuses the start and names class and method. */
public final class IllegalToolDeclaration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalToolDeclaration(Method method, String problem) {
    super(method.getDeclaringClass().getName() + "." + method.getName() + ": " + problem);
  }
}
