package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the {@link Tool} methods of a class and refuses those that cannot work. */
final class ReadDeclarations {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Validator validator;

  ReadDeclarations(Validator validator) {
    this.validator = validator;
  }

  /** The class's tools, inherited ones included; none if it declares none. */
  List<DeclaredTool> of(Class<?> type, ToolBean bean) {
    return methods(type).map(method -> read(type, method, bean)).toList();
  }

  /** Own and inherited methods, without those that a subclass overrides. */
  private static Stream<Method> methods(Class<?> type) {
    Set<List<Object>> seen = new HashSet<>();
    return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(method -> !method.isBridge())
        .filter(method -> seen.add(List.of(method.getName(), List.of(method.getParameterTypes()))))
        .filter(method -> method.isAnnotationPresent(Tool.class));
  }

  private DeclaredTool read(Class<?> type, Method method, ToolBean bean) {
    Tool tool = method.getAnnotation(Tool.class);
    if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
      throw new IllegalToolDeclaration(method, "must be public and not static");
    }
    String name = tool.name().isEmpty() ? ToolJson.snakeCase(method.getName()) : tool.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalToolDeclaration(
          method, "name \"" + name + "\" is not 1 to 64 of A-Z a-z 0-9 _ -");
    }
    if (tool.description().isBlank()) {
      throw new IllegalToolDeclaration(method, "has no description; models choose tools by it");
    }
    ReadParameters parameters = ReadParameters.of(method);
    try {
      ToolResult result = ToolResult.returning(method.getReturnType());
      ToolDescriptor descriptor =
          new ToolDescriptor(
              name,
              tool.title().isEmpty() ? words(name) : tool.title(),
              tool.description().strip(),
              parameters.inputSchema(),
              ToolResult.schema(method.getReturnType()),
              hints(tool));
      Optional<CheckConstraints> constraints =
          CheckConstraints.of(validator, type, method, parameters.names());
      return new DeclaredTool(
          method,
          descriptor,
          tool.role(),
          new CheckArguments(parameters.inputSchema()),
          parameters.parameters(),
          constraints,
          bean,
          new ToolMethod(method),
          result);
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static ToolDescriptor.Hints hints(Tool tool) {
    return new ToolDescriptor.Hints(
        tool.readOnly(),
        tool.destructive() && !tool.readOnly(),
        tool.idempotent() || tool.readOnly(),
        tool.openWorld());
  }

  private static String words(String name) {
    String words = name.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
