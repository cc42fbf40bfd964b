package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the marks in an input schema that ask clients to repeat an argument in a header (MCP
 * 2026-07-28, {@code x-mcp-header}). Clients drop a tool whose marks break a rule, so the start is
 * refused instead.
 */
final class HeaderMarks {

  static final String MARK = "x-mcp-header";

  private static final long LARGEST = (1L << 53) - 1;
  // RFC 9110 section 5.6.2
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Set<String> TYPES = Set.of("string", "integer", "boolean");

  private final Set<String> names = new HashSet<>();
  private int reachable;

  private HeaderMarks() {}

  /** Checks a schema; an illegal argument says what is wrong. */
  static void check(ObjectNode inputSchema) {
    HeaderMarks marks = new HeaderMarks();
    marks.properties(inputSchema);
    if (count(inputSchema, false) != marks.reachable) {
      throw new IllegalArgumentException(
          MARK + " is only for properties, and not below items, a choice or a reference");
    }
  }

  private void properties(JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (property.getValue().has(MARK)) {
        check(property.getKey(), property.getValue());
        reachable++;
      }
      properties(property.getValue());
    }
  }

  private void check(String property, JsonNode schema) {
    JsonNode name = schema.path(MARK);
    if (!name.isTextual() || !TOKEN.matcher(name.textValue()).matches()) {
      throw new IllegalArgumentException(
          "the header mark of " + property + " is not a header name: " + name);
    }
    if (!names.add(name.textValue().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("two arguments are marked with the header " + name);
    }
    if (!TYPES.contains(schema.path("type").asText())) {
      throw new IllegalArgumentException(
          "the header mark of " + property + " needs text, a whole number or a boolean");
    }
  }

  /** Marks anywhere; a property may itself be named like the mark. */
  private static int count(JsonNode node, boolean names) {
    int marks = !names && node.isObject() && node.has(MARK) ? 1 : 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      marks += count(member.getValue(), !names && member.getKey().equals("properties"));
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        marks += count(item, false);
      }
    }
    return marks;
  }

  /** Marks a property; whole numbers stay within what every client can write exactly. */
  static void mark(ObjectNode property, String header) {
    property.put(MARK, header);
    if (property.path("type").asText().equals("integer")) {
      if (!property.has("minimum") && !property.has("exclusiveMinimum")) {
        property.put("minimum", -LARGEST);
      }
      if (!property.has("maximum") && !property.has("exclusiveMaximum")) {
        property.put("maximum", LARGEST);
      }
    }
  }
}
