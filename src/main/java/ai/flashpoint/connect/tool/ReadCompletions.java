package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the methods of a class that complete arguments and refuses those that cannot work. */
record ReadCompletions(Validator validator) {

  private static final String TYPED = "value";
  private static final String CONTEXT = "context";

  /** A completion and what it is for. */
  record Read(Completions.Reference reference, String argument, BoundMethod method) {}

  List<Read> of(Class<?> type, ToolBean bean) {
    return Stream.concat(
            AnnotatedMethods.of(type, CompletePrompt.class)
                .map(method -> ofPrompt(type, method, bean)),
            AnnotatedMethods.of(type, CompleteTemplate.class)
                .map(method -> ofTemplate(type, method, bean)))
        .toList();
  }

  private Read ofPrompt(Class<?> type, Method method, ToolBean bean) {
    CompletePrompt declared = method.getAnnotation(CompletePrompt.class);
    return new Read(
        new Completions.Reference.ToPrompt(declared.prompt()),
        declared.argument(),
        bound(type, method, bean));
  }

  private Read ofTemplate(Class<?> type, Method method, ToolBean bean) {
    CompleteTemplate declared = method.getAnnotation(CompleteTemplate.class);
    return new Read(
        new Completions.Reference.ToTemplate(declared.uriTemplate()),
        declared.argument(),
        bound(type, method, bean));
  }

  private BoundMethod bound(Class<?> type, Method method, ToolBean bean) {
    Type returned = method.getGenericReturnType();
    if (returned != Completions.Suggestions.class
        && ItemType.of(returned).orElse(void.class) != String.class) {
      throw new IllegalToolDeclaration(method, "returns neither List<String> nor Suggestions");
    }
    List<ToolParameter> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      CallPart part = CallPart.of(parameter.getType()).orElse(null);
      String name = part == null ? name(method, parameter) : part.name();
      parameters.add(part == null ? reading(parameter, name) : new ToolParameter.FromCall(part));
      names.add(name);
    }
    if (names.stream().filter(TYPED::equals).count() != 1) {
      throw new IllegalToolDeclaration(method, "must take what was typed as its one String");
    }
    return new BindMethod(validator, type, bean).of(method, parameters, names);
  }

  private static String name(Method method, Parameter parameter) {
    if (parameter.getType() == String.class) {
      return TYPED;
    }
    if (parameter.getType() == Map.class) {
      return CONTEXT;
    }
    throw new IllegalToolDeclaration(
        method, "cannot take " + parameter.getParameterizedType().getTypeName());
  }

  private static ToolParameter reading(Parameter parameter, String name) {
    ObjectMapper mapper = ToolJson.mapper();
    return new ToolParameter.Argument(
        name, mapper.readerFor(mapper.constructType(parameter.getParameterizedType())), false);
  }

  /** What such a method reads. */
  static ObjectNode arguments(String typed, Map<String, String> context) {
    ObjectNode arguments = Json.object().put(TYPED, typed);
    context.forEach(arguments.putObject(CONTEXT)::put);
    return arguments;
  }
}
