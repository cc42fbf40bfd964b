package ai.flashpoint.connect.tool;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** A tool's method, looked up once and ready to be called on a bean or its proxy. */
final class ToolMethod {

  private static final MethodType CALL =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private final MethodHandle handle;

  ToolMethod(Method method) {
    try {
      // the class may be package-private
      method.setAccessible(true);
      handle =
          MethodHandles.lookup()
              .unreflect(method)
              .asSpreader(Object[].class, method.getParameterCount())
              .asType(CALL);
    } catch (IllegalAccessException e) {
      throw new IllegalToolDeclaration(method, "cannot be called: " + e.getMessage());
    }
  }

  /** Calls it. Unchecked exceptions come through as they are, checked ones wrapped. */
  Object call(Object bean, Object[] values) {
    try {
      return (Object) handle.invokeExact(bean, values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a tool threw a checked exception", e);
    }
  }
}
