package ai.flashpoint.connect.tool;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of a class that declare something for assistants. */
final class AnnotatedMethods {

  private static final Set<Class<? extends Annotation>> ALL =
      Set.of(
          Tool.class,
          Prompt.class,
          Resource.class,
          ResourceTemplate.class,
          CompletePrompt.class,
          CompleteTemplate.class);

  private AnnotatedMethods() {}

  /** Whether a class declares or inherits anything; cheap, for all beans of the container. */
  static boolean anyIn(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (ALL.stream().anyMatch(method::isAnnotationPresent)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Own and inherited methods with an annotation, without those that a subclass overrides. */
  static Stream<Method> of(Class<?> type, Class<? extends Annotation> annotation) {
    Set<List<Object>> seen = new HashSet<>();
    return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(method -> !method.isBridge())
        .filter(method -> seen.add(List.of(method.getName(), List.of(method.getParameterTypes()))))
        .filter(method -> method.isAnnotationPresent(annotation))
        .map(AnnotatedMethods::callable);
  }

  private static Method callable(Method method) {
    if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
      throw new IllegalToolDeclaration(method, "must be public and not static");
    }
    return method;
  }
}
