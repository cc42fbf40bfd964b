package ai.flashpoint.connect.tool;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Optional;

/** What is in a list, as it is declared. */
final class ItemType {

  private ItemType() {}

  /** The class of the items if the type is a List of a class or interface. */
  static Optional<Class<?>> of(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      Type item = generic.getActualTypeArguments()[0];
      if (item instanceof WildcardType wildcard) {
        item = wildcard.getUpperBounds()[0];
      }
      return item instanceof Class<?> plain ? Optional.of(plain) : Optional.empty();
    }
    return Optional.empty();
  }
}
