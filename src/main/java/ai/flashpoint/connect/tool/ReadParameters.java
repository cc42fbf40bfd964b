package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;

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
      CallPart part = CallPart.of(parameter.getType()).orElse(null);
      if (part != null) {
        parameters.add(new ToolParameter.FromCall(part));
        names.add(part.name());
        continue;
      }
      String name = name(method, parameter);
      if (properties.has(name)) {
        throw new IllegalToolDeclaration(method, "has two arguments named " + name);
      }
      boolean optional = OptionalTypes.isOptional(parameter.getParameterizedType());
      properties.set(name, schema(method, parameter, name));
      if (!optional) {
        required.add(name);
      }
      parameters.add(argument(parameter, name, optional));
      names.add(name);
    }
    return new ReadParameters(root(properties, required), parameters, names);
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

  private static String name(Method method, Parameter parameter) {
    ToolArg arg = parameter.getAnnotation(ToolArg.class);
    return ArgumentName.of(method, parameter, arg == null ? "" : arg.name());
  }

  private static ObjectNode schema(Method method, Parameter parameter, String name) {
    ObjectNode schema;
    try {
      schema = TypeSchema.of(parameter.getAnnotatedType());
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, "argument " + name + ": " + e.getMessage());
    }
    ToolArg arg = parameter.getAnnotation(ToolArg.class);
    return arg == null || arg.description().isBlank()
        ? schema
        : schema.put("description", arg.description().strip());
  }

  private static ToolParameter argument(Parameter parameter, String name, boolean optional) {
    ObjectMapper mapper = ToolJson.mapper();
    return new ToolParameter.Argument(
        name, mapper.readerFor(mapper.constructType(parameter.getParameterizedType())), optional);
  }
}
