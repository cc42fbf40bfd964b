package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Reads the {@link Tool} methods of a class and refuses those that cannot work. */
final class ReadDeclarations {

  private final Validator validator;

  ReadDeclarations(Validator validator) {
    this.validator = validator;
  }

  /** The class's tools, inherited ones included; none if it declares none. */
  List<DeclaredTool> of(Class<?> type, ToolBean bean) {
    return AnnotatedMethods.of(type, Tool.class).map(method -> read(type, method, bean)).toList();
  }

  private DeclaredTool read(Class<?> type, Method method, ToolBean bean) {
    Tool tool = method.getAnnotation(Tool.class);
    String name = DisplayName.name(method, tool.name());
    if (tool.description().isBlank()) {
      throw new IllegalToolDeclaration(method, "has no description; models choose tools by it");
    }
    try {
      ReadParameters parameters =
          tool.inputSchema().isEmpty()
              ? ReadParameters.of(method)
              : ReadParameters.of(method, schema(method, tool.inputSchema()));
      ToolResult result =
          ToolResult.of(
              method,
              Optional.of(tool.outputSchema())
                  .filter(written -> !written.isEmpty())
                  .map(written -> schema(method, written)));
      ToolDescriptor descriptor =
          new ToolDescriptor(
              name,
              DisplayName.title(tool.title(), name),
              tool.description().strip(),
              parameters.inputSchema(),
              result.schema(),
              hints(tool),
              Icons.of(method, tool.icons()));
      Optional<CheckConstraints> constraints =
          CheckConstraints.of(validator, type, method, parameters.names());
      return new DeclaredTool(
          descriptor,
          Access.declared(method, tool.role(), tool.scopes()),
          new CheckArguments(parameters.inputSchema()),
          new BoundMethod(
              method, parameters.parameters(), constraints, bean, new ToolMethod(method)),
          result);
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static ObjectNode schema(Method method, String written) {
    return WrittenSchema.of(method.getDeclaringClass(), written);
  }

  private static ToolDescriptor.Hints hints(Tool tool) {
    return new ToolDescriptor.Hints(
        tool.readOnly(),
        tool.destructive() && !tool.readOnly(),
        tool.idempotent() || tool.readOnly(),
        tool.openWorld());
  }
}
