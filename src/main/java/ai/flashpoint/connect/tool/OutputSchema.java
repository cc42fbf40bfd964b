package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;

/** The schema of what a method returns; what may be absent at the root may be null. */
final class OutputSchema {

  private OutputSchema() {}

  static ObjectNode of(AnnotatedType type) {
    ObjectNode schema = TypeSchema.of(type);
    if (!OptionalTypes.isOptional(type.getType())) {
      return schema;
    }
    ObjectNode nullable = Json.object();
    nullable.putArray("anyOf").add(schema).add(Json.object().put("type", "null"));
    return nullable;
  }
}
