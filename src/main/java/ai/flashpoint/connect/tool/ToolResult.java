package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Makes what a tool's method returned into an outcome. */
enum ToolResult {
  /** A record: structured content, and the same JSON as text. */
  RECORD {
    @Override
    ToolAnswer of(Object returned) {
      JsonNode structured = ToolJson.mapper().valueToTree(returned);
      try {
        return text(ToolJson.mapper().writeValueAsString(structured), Optional.of(structured));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tool's result cannot be written as JSON", e);
      }
    }
  },
  TEXT {
    @Override
    ToolAnswer of(Object returned) {
      return text((String) returned, Optional.empty());
    }
  },
  NOTHING {
    @Override
    ToolAnswer of(Object returned) {
      return text("Done.", Optional.empty());
    }
  };

  abstract ToolAnswer of(Object returned);

  private static ToolAnswer text(String text, Optional<JsonNode> structured) {
    return new ToolAnswer(List.of(new Content.Text(text)), structured, false);
  }

  /** How a method of this return type answers; an unsupported type is an illegal argument. */
  static ToolResult returning(Class<?> type) {
    if (type.isRecord()) {
      return RECORD;
    }
    if (type == String.class) {
      return TEXT;
    }
    if (type == void.class) {
      return NOTHING;
    }
    throw new IllegalArgumentException(
        "returns " + type.getName() + ": return a record, String or void");
  }

  /** The schema of what a method returns, if it is structured. */
  static Optional<ObjectNode> schema(Class<?> type) {
    return type.isRecord()
        ? Optional.of(TypeSchema.of(type.asSubclass(Record.class)))
        : Optional.empty();
  }
}
