package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;

/** One argument of a tool's method, as its parameter declares it. */
record ReadArgument(String name, ObjectNode schema, boolean required, ToolParameter parameter) {

  static ReadArgument of(Method method, Parameter parameter) {
    ToolArg arg = parameter.getAnnotation(ToolArg.class);
    String name = ArgumentName.of(method, parameter, arg == null ? "" : arg.name());
    try {
      ObjectNode schema = TypeSchema.of(parameter.getAnnotatedType());
      ObjectReader reader =
          ToolJson.mapper()
              .readerFor(ToolJson.mapper().constructType(parameter.getParameterizedType()));
      boolean optional = OptionalTypes.isOptional(parameter.getParameterizedType());
      if (arg == null) {
        return new ReadArgument(
            name, schema, !optional, new ToolParameter.Argument(name, reader, optional));
      }
      if (!arg.description().isBlank()) {
        schema.put("description", arg.description().strip());
      }
      if (!arg.header().isEmpty()) {
        HeaderMarks.mark(schema, arg.header());
      }
      if (arg.defaultValue().equals(ToolArg.NONE)) {
        return new ReadArgument(
            name, schema, !optional, new ToolParameter.Argument(name, reader, optional));
      }
      JsonNode value = defaultValue(schema, arg.defaultValue());
      checkDefault(schema, reader, value);
      schema.set("default", value);
      return new ReadArgument(name, schema, false, new ToolParameter.Argument(name, reader, value));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, "argument " + name + ": " + e.getMessage());
    }
  }

  private static JsonNode defaultValue(ObjectNode schema, String written) {
    if (schema.path("type").asText().equals("string")) {
      return TextNode.valueOf(written);
    }
    try {
      return Json.read(written.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the default value is not JSON", e);
    }
  }

  private static void checkDefault(ObjectNode schema, ObjectReader reader, JsonNode value) {
    for (ArgumentProblem problem : new CheckArguments(schema).problems(value)) {
      throw new IllegalArgumentException("the default value " + problem);
    }
    try {
      reader.readValue(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("the default value cannot be read", e);
    }
  }
}
