package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;

/** Reads the {@link Prompt} methods of a class and refuses those that cannot work. */
record ReadPrompts(Validator validator) {

  List<DeclaredPrompt> of(Class<?> type, ToolBean bean) {
    return AnnotatedMethods.of(type, Prompt.class).map(method -> read(type, method, bean)).toList();
  }

  private DeclaredPrompt read(Class<?> type, Method method, ToolBean bean) {
    Prompt prompt = method.getAnnotation(Prompt.class);
    String name = DisplayName.name(method, prompt.name());
    if (prompt.description().isBlank()) {
      throw new IllegalToolDeclaration(method, "has no description; people choose prompts by it");
    }
    TextParameters parameters = TextParameters.of(method, ReadPrompts::givenName);
    PromptDescriptor descriptor =
        new PromptDescriptor(
            name,
            DisplayName.title(prompt.title(), name),
            prompt.description().strip(),
            parameters.arguments().stream().map(ReadPrompts::argument).toList(),
            Icons.of(method, prompt.icons()));
    try {
      return new DeclaredPrompt(
          descriptor,
          Access.declared(method, prompt.role(), prompt.scopes()),
          parameters,
          new BindMethod(validator, type, bean)
              .of(method, parameters.parameters(), parameters.names()),
          PromptResult.returning(method.getGenericReturnType()));
    } catch (IllegalArgumentException e) {
      throw new IllegalToolDeclaration(method, e.getMessage());
    }
  }

  private static String givenName(Parameter parameter) {
    PromptArg arg = parameter.getAnnotation(PromptArg.class);
    return arg == null ? "" : arg.name();
  }

  private static PromptDescriptor.Argument argument(TextParameters.TextArgument argument) {
    PromptArg arg = argument.declaredAt().getAnnotation(PromptArg.class);
    return new PromptDescriptor.Argument(
        argument.name(),
        DisplayName.title(arg == null ? "" : arg.title(), argument.name()),
        arg == null ? "" : arg.description().strip(),
        argument.required());
  }
}
