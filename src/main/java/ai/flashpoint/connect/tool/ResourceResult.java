package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Makes what a resource's method returned into contents. */
enum ResourceResult {
  TEXT("text/plain") {
    @Override
    List<ResourceContents> of(URI uri, String mimeType, Object returned) {
      return List.of(new ResourceContents.OfText(uri, Optional.of(mimeType), (String) returned));
    }
  },
  BYTES("application/octet-stream") {
    @Override
    List<ResourceContents> of(URI uri, String mimeType, Object returned) {
      return List.of(new ResourceContents.OfBytes(uri, Optional.of(mimeType), (byte[]) returned));
    }
  },
  CONTENTS("") {
    @Override
    List<ResourceContents> of(URI uri, String mimeType, Object returned) {
      return returned instanceof ResourceContents one
          ? List.of(one)
          : ((List<?>) returned).stream().map(ResourceContents.class::cast).toList();
    }
  },
  JSON("application/json") {
    @Override
    List<ResourceContents> of(URI uri, String mimeType, Object returned) {
      try {
        return List.of(
            new ResourceContents.OfText(
                uri, Optional.of(mimeType), ToolJson.mapper().writeValueAsString(returned)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a resource cannot be written as JSON", e);
      }
    }
  };

  private final String usualType;

  ResourceResult(String usualType) {
    this.usualType = usualType;
  }

  /**
   * What was returned, as contents.
   *
   * @param mimeType what {@link #mimeType} gave; empty if unknown
   */
  abstract List<ResourceContents> of(URI uri, String mimeType, Object returned);

  /** The declared type, or the usual one; empty if that cannot be known. */
  String mimeType(String declared) {
    return declared.isEmpty() ? usualType : declared;
  }

  /** How a method of this return type answers; an unsupported type is an illegal argument. */
  static ResourceResult returning(Type type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == byte[].class) {
      return BYTES;
    }
    Class<?> item = ItemType.of(type).orElse(type instanceof Class<?> plain ? plain : Object.class);
    if (ResourceContents.class.isAssignableFrom(item)) {
      return CONTENTS;
    }
    if (type == void.class) {
      throw new IllegalArgumentException("returns nothing: return what the resource holds");
    }
    return JSON;
  }
}
