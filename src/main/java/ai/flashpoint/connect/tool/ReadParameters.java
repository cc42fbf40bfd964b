package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the parameters of a tool's method make: the input schema and where each value comes from.
 *
 * @param names argument name of each parameter, by position
 */
record ReadParameters(ObjectNode inputSchema, List<ToolParameter> parameters, List<String> names) {

  static ReadParameters of(Method method) {
    ObjectNode properties = Json.object();
    ArrayNode required = Json.mapper().createArrayNode();
    List<ToolParameter> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      Optional<CallPart> part = CallPart.of(parameter.getType());
      if (part.isPresent()) {
        parameters.add(new ToolParameter.FromCall(part.get()));
        names.add(part.get().name());
        continue;
      }
      ReadArgument argument = ReadArgument.of(method, parameter);
      if (properties.has(argument.name())) {
        throw new IllegalToolDeclaration(method, "has two arguments named " + argument.name());
      }
      properties.set(argument.name(), argument.schema());
      if (argument.required()) {
        required.add(argument.name());
      }
      parameters.add(argument.parameter());
      names.add(argument.name());
    }
    ObjectNode root = root(properties, required);
    try {
      HeaderMarks.check(root);
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
    return new ReadParameters(root, parameters, names);
  }

  /** A method that takes all its arguments as one JSON object, under a schema of its own. */
  static ReadParameters of(Method method, ObjectNode schema) {
    List<ToolParameter> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      CallPart part = CallPart.of(parameter.getType()).orElse(null);
      Class<?> type = parameter.getType();
      if (part == null && type != ObjectNode.class && type != JsonNode.class) {
        throw new IllegalToolDeclaration(
            method, "has an input schema of its own: take the arguments as one ObjectNode");
      }
      parameters.add(
          part == null ? new ToolParameter.AllArguments() : new ToolParameter.FromCall(part));
      names.add(part == null ? "arguments" : part.name());
    }
    try {
      if (!schema.path("type").asText().equals("object")) {
        throw new IllegalArgumentException("the root of an input schema must be of type object");
      }
      HeaderMarks.check(schema);
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
    return new ReadParameters(schema, parameters, names);
  }

  private static ObjectNode root(ObjectNode properties, ArrayNode required) {
    ObjectNode root = Json.object().put("type", "object");
    if (!properties.isEmpty()) {
      root.set("properties", properties);
    }
    if (!required.isEmpty()) {
      root.set("required", required);
    }
    return root.put("additionalProperties", false);
  }
}
