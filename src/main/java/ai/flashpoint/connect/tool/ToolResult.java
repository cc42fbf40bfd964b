package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * Makes what a tool's method returned into an answer.
 *
 * @param schema what the structured content keeps to; empty if none is promised
 * @param promise checks it where the method's type does not see to it
 */
record ToolResult(Kind kind, Optional<ObjectNode> schema, Optional<CheckArguments> promise) {

  private static final String BROKEN = "the structured content of a tool that promises some: ";

  /** What a method returns. */
  enum Kind {
    TEXT,
    NOTHING,
    /** A {@link ToolAnswer}, complete. */
    ANSWER,
    CONTENT,
    CONTENTS,
    /** Anything else: structured content, and the same JSON as text. */
    JSON
  }

  /** The answer; one that breaks the tool's promise is a bug of the tool. */
  ToolAnswer of(Object returned) {
    ToolAnswer answer = answer(returned);
    if (promise.isPresent() && !answer.error()) {
      JsonNode structured =
          answer.structured().orElseThrow(() -> new IllegalStateException(BROKEN + "is missing"));
      List<ArgumentProblem> problems = promise.get().problems(structured);
      if (!problems.isEmpty()) {
        throw new IllegalStateException(BROKEN + problems);
      }
    }
    return answer;
  }

  private ToolAnswer answer(Object returned) {
    if (kind == Kind.NOTHING) {
      return ToolAnswer.of(new Content.Text("Done."));
    }
    if (returned == null) {
      throw new IllegalStateException("a tool's method returned null");
    }
    return switch (kind) {
      case TEXT -> ToolAnswer.of(new Content.Text((String) returned));
      case ANSWER -> (ToolAnswer) returned;
      case CONTENT -> ToolAnswer.of((Content) returned);
      case CONTENTS -> ToolAnswer.of(((List<?>) returned).toArray(Content[]::new));
      default -> json(ToolJson.mapper().valueToTree(returned));
    };
  }

  /** Structured content, and the same JSON as text. */
  static ToolAnswer json(JsonNode structured) {
    try {
      return new ToolAnswer(
          List.of(new Content.Text(ToolJson.mapper().writeValueAsString(structured))),
          Optional.of(structured),
          false);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tool's result cannot be written as JSON", e);
    }
  }

  /**
   * How a method answers; an unsupported type is an illegal argument.
   *
   * @param given the schema that is declared in its own words; empty for none
   */
  static ToolResult of(Method method, Optional<ObjectNode> given) {
    AnnotatedType type = method.getAnnotatedReturnType();
    Kind kind = kind(type.getType());
    boolean open = kind == Kind.ANSWER || type.getType() instanceof Class<?> raw && isTree(raw);
    if (given.isPresent() && !open) {
      throw new IllegalArgumentException(
          "has an output schema of its own: return a ToolAnswer or JsonNode");
    }
    if (kind != Kind.JSON || open) {
      return new ToolResult(kind, given, given.map(CheckArguments::new));
    }
    try {
      return new ToolResult(kind, Optional.of(OutputSchema.of(type)), Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "returns " + type.getType().getTypeName() + ": " + e.getMessage(), e);
    }
  }

  private static Kind kind(Type type) {
    if (type == String.class) {
      return Kind.TEXT;
    }
    if (type == void.class || type == Void.class) {
      return Kind.NOTHING;
    }
    if (type == ToolAnswer.class) {
      return Kind.ANSWER;
    }
    if (type instanceof Class<?> plain && Content.class.isAssignableFrom(plain)) {
      return Kind.CONTENT;
    }
    return Content.class.isAssignableFrom(ItemType.of(type).orElse(void.class))
        ? Kind.CONTENTS
        : Kind.JSON;
  }

  private static boolean isTree(Class<?> type) {
    return JsonNode.class.isAssignableFrom(type);
  }
}
