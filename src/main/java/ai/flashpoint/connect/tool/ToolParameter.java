package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the value of one parameter of a tool's method comes from. */
sealed interface ToolParameter {

  /** The value for one call; adds a problem where an argument cannot be read. */
  Object value(Call call, ObjectNode arguments, List<ArgumentProblem> problems);

  /** A part of the call, which is not an argument. */
  record FromCall(CallPart part) implements ToolParameter {

    @Override
    public Object value(Call call, ObjectNode arguments, List<ArgumentProblem> problems) {
      return part.of(call);
    }
  }

  /** All arguments as they came. */
  record AllArguments() implements ToolParameter {

    @Override
    public Object value(Call call, ObjectNode arguments, List<ArgumentProblem> problems) {
      return arguments;
    }
  }

  /**
   * An argument.
   *
   * @param reader made once, for the parameter's type
   * @param absent what stands for an argument that was left out: JSON to read, or nothing
   * @param optional whether the parameter is an Optional
   */
  record Argument(String name, ObjectReader reader, JsonNode absent, boolean optional)
      implements ToolParameter {

    Argument(String name, ObjectReader reader, boolean optional) {
      this(name, reader, MissingNode.getInstance(), optional);
    }

    /** An argument that has a value if it is left out. */
    Argument(String name, ObjectReader reader, JsonNode absent) {
      this(name, reader, absent, false);
    }

    /** Converts what has passed the schema; adds a problem where Java's type is narrower. */
    @Override
    public Object value(Call call, ObjectNode arguments, List<ArgumentProblem> problems) {
      JsonNode given = arguments.path(name);
      JsonNode value = given.isMissingNode() ? absent : given;
      if (value.isMissingNode()) {
        return optional ? Optional.empty() : null;
      }
      try {
        return reader.readValue(value);
      } catch (JsonMappingException e) {
        problems.add(new ArgumentProblem(path(e), rule(e)));
      } catch (IOException e) {
        problems.add(new ArgumentProblem(name, "cannot be read"));
      }
      return null;
    }

    private String path(JsonMappingException e) {
      ArgumentPath path = new ArgumentPath().member(name);
      for (JsonMappingException.Reference step : e.getPath()) {
        if (step.getFieldName() == null) {
          path.item(step.getIndex());
        } else {
          path.member(step.getFieldName());
        }
      }
      return path.toString();
    }

    private static String rule(JsonMappingException e) {
      return e.getCause() instanceof ToolFailure told
          ? told.getMessage()
          : "is not a value that can be used here: out of range or malformed";
    }
  }
}
