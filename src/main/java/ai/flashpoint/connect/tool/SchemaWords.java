package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in words which rule of an input schema a value breaks. Never repeats the value. */
record SchemaWords(ObjectNode inputSchema) {

  ArgumentProblem problem(ValidationMessage message) {
    JsonNode limit = message.getSchemaNode();
    String rule =
        switch (message.getType()) {
          case "required" -> "is missing";
          case "additionalProperties" -> "unknown argument; known here: " + knownMembers(message);
          case "type" -> "must be " + kinds(limit) + ", not " + kindOf(message.getInstanceNode());
          case "enum" -> "must be one of " + list(limit);
          case "minLength" -> "must have at least " + counted(limit, "character");
          case "maxLength" -> "must have at most " + counted(limit, "character");
          case "minItems" -> "must have at least " + counted(limit, "item");
          case "maxItems" -> "must have at most " + counted(limit, "item");
          case "minProperties" -> "must have at least " + counted(limit, "member");
          case "maxProperties" -> "must have at most " + counted(limit, "member");
          case "uniqueItems" -> "must not have the same item twice";
          case "minimum" -> "must be at least " + limit.asText();
          case "maximum" -> "must be at most " + limit.asText();
          case "exclusiveMinimum" -> "must be greater than " + limit.asText();
          case "exclusiveMaximum" -> "must be less than " + limit.asText();
          case "pattern" -> "must match " + limit.asText();
          case "format" -> "must be " + format(limit.asText());
          default -> "breaks the rule " + message.getType() + " " + limit;
        };
    return new ArgumentProblem(path(message), rule);
  }

  private static String path(ValidationMessage message) {
    ArgumentPath path = new ArgumentPath();
    JsonNodePath location = message.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      if (location.getElement(i) instanceof Integer index) {
        path.item(index);
      } else {
        path.member(location.getName(i));
      }
    }
    return message.getProperty() == null
        ? path.toString()
        : path.member(message.getProperty()).toString();
  }

  private String knownMembers(ValidationMessage message) {
    JsonNode schema = inputSchema;
    JsonNodePath location = message.getSchemaLocation().getFragment();
    for (int i = 0; i < location.getNameCount() - 1; i++) {
      schema = schema.path(location.getName(i));
    }
    JsonNode properties = schema.path("properties");
    return properties.isEmpty()
        ? "none"
        : StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(properties.fieldNames(), Spliterator.ORDERED),
                false)
            .collect(Collectors.joining(", "));
  }

  private static String kinds(JsonNode types) {
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false)
            .map(type -> kind(type.asText()))
            .collect(Collectors.joining(" or "))
        : kind(types.asText());
  }

  private static String kindOf(JsonNode value) {
    return kind(
        switch (value.getNodeType()) {
          case STRING -> "string";
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          case BOOLEAN -> "boolean";
          case ARRAY -> "array";
          case NULL -> "null";
          default -> "object";
        });
  }

  private static String kind(String type) {
    return switch (type) {
      case "integer" -> "a whole number";
      case "array", "object" -> "an " + type;
      case "null" -> type;
      default -> "a " + type;
    };
  }

  private static String format(String format) {
    return switch (format) {
      case "date" -> "a date like 2026-03-31";
      case "date-time" -> "a date and time with offset like 2026-03-31T14:03:00Z";
      case "duration" -> "an ISO 8601 duration like PT24H";
      case "uuid" -> "a UUID";
      case "uri" -> "an absolute URI";
      case "email" -> "an e-mail address";
      default -> "in the format " + format;
    };
  }

  private static String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String counted(JsonNode number, String what) {
    return number.asText() + " " + what + (number.asInt() == 1 ? "" : "s");
  }
}
