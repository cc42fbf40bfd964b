package ai.flashpoint.connect.tool;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** The one way to declare that an argument or a component may be left out. */
final class OptionalTypes {

  private OptionalTypes() {}

  static boolean isOptional(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
  }

  /** The type inside an Optional, or the type itself. */
  static AnnotatedType content(AnnotatedType type) {
    return isOptional(type.getType())
        ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]
        : type;
  }
}
