package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of a method whose arguments are all text on the wire: those of prompts and of
 * templates.
 *
 * @param names argument name of each parameter, by position
 * @param arguments the arguments among them, in order
 */
record TextParameters(
    List<ToolParameter> parameters, List<String> names, List<TextArgument> arguments) {

  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  /**
   * One argument.
   *
   * @param constants the possible values if its type is an enum, else empty
   */
  record TextArgument(
      String name, Parameter declaredAt, boolean required, List<String> constants) {}

  /**
   * Reads a method's parameters.
   *
   * @param givenName the name that an annotation gives to a parameter; empty for none
   */
  static TextParameters of(Method method, Function<Parameter, String> givenName) {
    List<ToolParameter> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<TextArgument> arguments = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      CallPart part = CallPart.of(parameter.getType()).orElse(null);
      String name =
          part == null
              ? ArgumentName.of(method, parameter, givenName.apply(parameter))
              : part.name();
      if (names.contains(name)) {
        throw new IllegalToolDeclaration(method, "has two arguments named " + name);
      }
      names.add(name);
      if (part == null) {
        arguments.add(argument(method, parameter, name));
        parameters.add(reading(parameter, name));
      } else {
        parameters.add(new ToolParameter.FromCall(part));
      }
    }
    return new TextParameters(parameters, names, arguments);
  }

  /** The arguments as a method reads them. */
  static ObjectNode values(Map<String, String> texts) {
    ObjectNode node = Json.object();
    texts.forEach(node::put);
    return node;
  }

  private static ToolParameter reading(Parameter parameter, String name) {
    ObjectMapper mapper = ToolJson.mapper();
    return new ToolParameter.Argument(
        name,
        mapper.readerFor(mapper.constructType(parameter.getParameterizedType())),
        OptionalTypes.isOptional(parameter.getParameterizedType()));
  }

  private static TextArgument argument(Method method, Parameter parameter, String name) {
    AnnotatedType type = parameter.getAnnotatedType();
    try {
      ObjectNode schema = TypeSchema.of(type);
      if (!SCALARS.contains(schema.path("type").asText())) {
        throw new IllegalArgumentException("one text cannot be " + type.getType());
      }
      List<String> constants = new ArrayList<>();
      schema.path("enum").forEach(constant -> constants.add(constant.asText()));
      return new TextArgument(
          name, parameter, !OptionalTypes.isOptional(type.getType()), List.copyOf(constants));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, "argument " + name + ": " + e.getMessage());
    }
  }
}
