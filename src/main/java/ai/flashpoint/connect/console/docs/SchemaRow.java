package ai.flashpoint.connect.console.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One argument of a tool, or a member of one, in words.
 *
 * @param name with the path to it: {@code questions[].text}
 */
record SchemaRow(String name, boolean required, JsonNode schema) {

  /** What the keywords of JSON Schema are called, where they hold a number or a text. */
  private static final Map<String, String> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("minLength", "at least %s characters");
    LIMITS.put("maxLength", "at most %s characters");
    LIMITS.put("minItems", "at least %s items");
    LIMITS.put("maxItems", "at most %s items");
    LIMITS.put("minProperties", "at least %s members");
    LIMITS.put("maxProperties", "at most %s members");
    LIMITS.put("minimum", "at least %s");
    LIMITS.put("maximum", "at most %s");
    LIMITS.put("exclusiveMinimum", "greater than %s");
    LIMITS.put("exclusiveMaximum", "less than %s");
  }

  /** All arguments of an input schema, each followed by its members. */
  static List<SchemaRow> of(JsonNode inputSchema) {
    List<SchemaRow> rows = new ArrayList<>();
    add(rows, "", inputSchema);
    return rows;
  }

  private static void add(List<SchemaRow> rows, String path, JsonNode schema) {
    List<String> required = texts(schema.path("required"));
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              String name = path + member.getKey();
              boolean needed = required.contains(member.getKey());
              rows.add(new SchemaRow(name, needed, member.getValue()));
              JsonNode items = member.getValue().path("items");
              add(rows, name + ".", member.getValue());
              add(rows, name + "[].", items);
            });
  }

  String type() {
    return type(schema);
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.asText().equals("array")) {
      return "list of " + type(schema.path("items"));
    }
    String name = type.isArray() ? String.join(" or ", texts(type)) : type.asText();
    String format = schema.path("format").asText();
    return (name.isEmpty() ? "any" : name) + (format.isEmpty() ? "" : " (" + format + ")");
  }

  /** The limits, in Markdown. */
  String limits() {
    List<String> limits = new ArrayList<>(limits(schema));
    limits(schema.path("items")).forEach(limit -> limits.add("each " + limit));
    return String.join("; ", limits);
  }

  private static List<String> limits(JsonNode schema) {
    List<String> limits = new ArrayList<>();
    LIMITS.forEach(
        (keyword, words) -> {
          if (schema.has(keyword)) {
            limits.add(counted(words, schema.path(keyword).asText()));
          }
        });
    if (schema.has("enum")) {
      limits.add(
          "one of "
              + texts(schema.path("enum")).stream()
                  .map(MarkdownText::code)
                  .collect(Collectors.joining(", ")));
    }
    if (schema.has("pattern")) {
      limits.add("matches " + MarkdownText.code(schema.path("pattern").asText()));
    }
    if (schema.path("uniqueItems").asBoolean()) {
      limits.add("no item twice");
    }
    if (schema.has("default")) {
      limits.add("without it " + MarkdownText.code(schema.path("default").asText()));
    }
    return limits;
  }

  private static String counted(String words, String number) {
    String several = words.formatted(number);
    return number.equals("1") ? several.replaceFirst("s$", "") : several;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
