package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of a Java type and the constraints written on it. Everything is inline,
 * properties come in the order of declaration, and records allow no further properties.
 *
 * <p>One rule for required: a member is, unless its type is {@code Optional}. Types outside the
 * supported set are refused instead of guessed: {@link IllegalArgumentException} with the reason.
 */
final class TypeSchema {

  private final Deque<Class<?>> open = new ArrayDeque<>();

  /** The schema of a type as it is declared somewhere; an Optional's is that of its content. */
  static ObjectNode of(AnnotatedType type) {
    return new TypeSchema().schema(OptionalTypes.content(type));
  }

  /** The schema of a record type. */
  static ObjectNode of(Class<? extends Record> type) {
    return new TypeSchema().object(type);
  }

  private ObjectNode schema(AnnotatedType type) {
    ObjectNode schema =
        type instanceof AnnotatedArrayType array
            ? array(array)
            : unconstrained(type, raw(type.getType()));
    new ConstraintKeywords(type).addTo(schema);
    return schema;
  }

  private ObjectNode unconstrained(AnnotatedType type, Class<?> raw) {
    if (raw.isRecord()) {
      return object(raw);
    }
    if (raw.isEnum()) {
      return constants(raw);
    }
    if (Set.of(List.class, Set.class, Collection.class).contains(raw)) {
      ObjectNode array = Json.object().put("type", "array");
      array.set("items", schema(argument(type, 0)));
      return raw == Set.class ? array.put("uniqueItems", true) : array;
    }
    if (raw == Map.class) {
      if (raw(argument(type, 0).getType()) != String.class) {
        throw new IllegalArgumentException("a map's keys must be String");
      }
      ObjectNode map = Json.object().put("type", "object");
      map.set("additionalProperties", schema(argument(type, 1)));
      return map;
    }
    if (raw == JsonNode.class) {
      return Json.object();
    }
    if (raw == ObjectNode.class) {
      return Json.object().put("type", "object");
    }
    if (raw == ArrayNode.class) {
      return Json.object().put("type", "array");
    }
    return ScalarSchema.of(raw)
        .orElseThrow(() -> new IllegalArgumentException("unsupported type " + type.getType()));
  }

  /** An array; bytes are one Base64 text, as Jackson reads and writes them. */
  private ObjectNode array(AnnotatedArrayType type) {
    if (type.getType() == byte[].class) {
      return Json.object().put("type", "string").put("contentEncoding", "base64");
    }
    ObjectNode array = Json.object().put("type", "array");
    AnnotatedType item = type.getAnnotatedGenericComponentType();
    // a constraint in front of an array is on the array for Bean Validation, on its items for Java
    array.set(
        "items",
        item instanceof AnnotatedArrayType inner
            ? array(inner)
            : unconstrained(item, raw(item.getType())));
    return array;
  }

  private ObjectNode object(Class<?> type) {
    if (open.contains(type)) {
      throw new IllegalArgumentException("type " + type.getName() + " contains itself");
    }
    open.push(type);
    ObjectNode object = Json.object().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = Json.mapper().createArrayNode();
    Map<String, String> names = WireNames.of(type);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = names.get(component.getName());
      if (name == null) {
        continue;
      }
      AnnotatedType declared = component.getAnnotatedType();
      ObjectNode property = schema(OptionalTypes.content(declared));
      Description description = component.getAnnotation(Description.class);
      if (description != null) {
        property.put("description", description.value());
      }
      properties.set(name, property);
      if (!OptionalTypes.isOptional(declared.getType())) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    open.pop();
    return object.put("additionalProperties", false);
  }

  private static ObjectNode constants(Class<?> type) {
    ObjectNode schema = Json.object().put("type", "string");
    ArrayNode values = schema.putArray("enum");
    for (Object constant : type.getEnumConstants()) {
      JsonNode wire = ToolJson.mapper().valueToTree(constant);
      if (!wire.isTextual()) {
        throw new IllegalArgumentException("constants of " + type.getName() + " are not text");
      }
      values.add(wire);
    }
    return schema;
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return generic.getAnnotatedActualTypeArguments()[index];
    }
    throw new IllegalArgumentException("raw type " + type.getType() + ": name its content");
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && !raw.isRecord()) {
      return raw;
    }
    throw new IllegalArgumentException("unsupported type " + type);
  }
}
