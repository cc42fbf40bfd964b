package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Reads the {@link Tool} methods of a class and refuses those that cannot work. */
final class ReadDeclarations {

  private final Validator validator;
  private final Confirmations confirmations;

  ReadDeclarations(Validator validator, Confirmations confirmations) {
    this.validator = validator;
    this.confirmations = confirmations;
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
      ToolDescriptor.Hints hints = hints(tool);
      String title = DisplayName.title(tool.title(), name);
      Optional<AskFirst> first =
          tool.confirm().isNeeded(hints)
              ? Optional.of(
                  new AskFirst(
                      name,
                      ConfirmationText.of(title, tool.confirmation(), parameters.inputSchema()),
                      result.schema().isPresent(),
                      confirmations))
              : Optional.empty();
      ObjectNode input =
          first.isPresent() ? AskFirst.input(parameters.inputSchema()) : parameters.inputSchema();
      ToolDescriptor descriptor =
          new ToolDescriptor(
              name,
              title,
              tool.description().strip(),
              input,
              first.isPresent() ? result.schema().map(AskFirst::output) : result.schema(),
              hints,
              Icons.of(method, tool.icons()),
              Metas.of(tool.meta()));
      return new DeclaredTool(
          descriptor,
          Access.declared(method, tool.role(), tool.scopes()),
          new CheckArguments(input),
          new BindMethod(validator, type, bean)
              .of(method, parameters.parameters(), parameters.names()),
          result,
          first);
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
