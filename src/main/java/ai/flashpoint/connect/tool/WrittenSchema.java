package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * A JSON Schema that a tool brings in its own words: 2020-12, and nothing outside of itself that
 * would have to be fetched.
 */
final class WrittenSchema {

  private static final Set<String> DIALECTS =
      Set.of(
          "https://json-schema.org/draft/2020-12/schema",
          "https://json-schema.org/draft/2020-12/schema#");

  private WrittenSchema() {}

  /**
   * Reads it; an illegal argument says what is wrong.
   *
   * @param written JSON, or the path of a file beside the class or from the root of its jar
   */
  static ObjectNode of(Class<?> declaring, String written) {
    boolean inline = written.stripLeading().startsWith("{");
    byte[] bytes = inline ? written.getBytes(StandardCharsets.UTF_8) : resource(declaring, written);
    try {
      if (Json.read(bytes) instanceof ObjectNode schema) {
        check(schema);
        return schema;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the schema is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("the schema is not an object");
  }

  private static byte[] resource(Class<?> declaring, String path) {
    try (InputStream file = declaring.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no schema at " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("the schema at " + path + " cannot be read", e);
    }
  }

  private static void check(ObjectNode schema) {
    JsonNode dialect = schema.path("$schema");
    if (!dialect.isMissingNode() && !DIALECTS.contains(dialect.asText())) {
      throw new IllegalArgumentException(
          "the schema's dialect is " + dialect + "; only 2020-12 is known");
    }
    checkReferences(schema);
  }

  private static void checkReferences(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean reference = member.getKey().equals("$ref") || member.getKey().equals("$dynamicRef");
      if (reference && member.getValue().isTextual()) {
        if (!member.getValue().textValue().startsWith("#")) {
          throw new IllegalArgumentException(
              "the schema refers to " + member.getValue() + ", which would have to be fetched");
        }
      }
    }
    node.forEach(WrittenSchema::checkReferences);
  }
}
