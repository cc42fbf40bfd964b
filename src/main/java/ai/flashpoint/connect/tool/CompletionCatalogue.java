package ai.flashpoint.connect.tool;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deployment's completions. Who sees a prompt or template gets its suggestions, nobody else.
 */
final class CompletionCatalogue implements Completions {

  private record Key(Reference reference, String argument) {}

  private final Map<Key, DeclaredCompletion> completions = new HashMap<>();
  private final PromptCatalogue prompts;
  private final ResourceCatalogue resources;
  private final ToolPolicy policy;

  /** Refuses two for one argument, and those for an argument that does not exist. */
  CompletionCatalogue(
      Collection<ReadCompletions.Read> declared,
      PromptCatalogue prompts,
      ResourceCatalogue resources,
      ToolPolicy policy) {
    this.prompts = prompts;
    this.resources = resources;
    this.policy = policy;
    for (DeclaredPrompt prompt : prompts.all()) {
      constants(new Reference.ToPrompt(prompt.descriptor().name()), prompt.parameters());
    }
    for (ReadResources.Family family : resources.families()) {
      constants(new Reference.ToTemplate(family.template().text()), family.resource().parameters());
    }
    Map<Key, BoundMethod> methods = new HashMap<>();
    for (ReadCompletions.Read read : declared) {
      Key key = new Key(read.reference(), read.argument());
      checkTarget(key, read.method().declaredAt());
      BoundMethod other = methods.put(key, read.method());
      if (other != null) {
        throw IllegalToolDeclaration.taken("the argument " + key.argument, read.method(), other);
      }
      completions.put(key, new DeclaredCompletion.OfMethod(read.method()));
    }
  }

  private void constants(Reference reference, TextParameters parameters) {
    for (TextParameters.TextArgument argument : parameters.arguments()) {
      if (!argument.constants().isEmpty()) {
        completions.put(
            new Key(reference, argument.name()),
            new DeclaredCompletion.OfConstants(argument.constants()));
      }
    }
  }

  private void checkTarget(Key key, Method declaredAt) {
    TextParameters parameters =
        target(key.reference)
            .orElseThrow(
                () ->
                    new IllegalToolDeclaration(
                        declaredAt, "completes something that does not exist: " + key.reference))
            .parameters;
    if (!has(parameters, key.argument)) {
      throw new IllegalToolDeclaration(
          declaredAt, "completes an argument that does not exist: " + key.argument);
    }
  }

  private record Target(Access access, TextParameters parameters) {}

  private Optional<Target> target(Reference reference) {
    return reference instanceof Reference.ToPrompt prompt
        ? prompts
            .declared(prompt.name())
            .map(found -> new Target(found.access(), found.parameters()))
        : resources
            .declared(((Reference.ToTemplate) reference).uriTemplate())
            .map(found -> new Target(found.resource().access(), found.resource().parameters()));
  }

  private static boolean has(TextParameters parameters, String argument) {
    return parameters.arguments().stream().anyMatch(known -> known.name().equals(argument));
  }

  @Override
  public boolean offered(Caller caller) {
    return completions.keySet().stream()
        .anyMatch(key -> policy.sees(caller, target(key.reference).orElseThrow().access));
  }

  @Override
  public CallOutcome<Suggestions> complete(
      Call call, Reference reference, String argument, String value, Map<String, String> context) {
    Target target =
        target(reference).filter(known -> policy.sees(call.caller(), known.access)).orElse(null);
    if (target == null) {
      return new CallOutcome.Unknown<>();
    }
    if (!has(target.parameters, argument)) {
      return new CallOutcome.BadParams<>(List.of("There is no argument of this name."));
    }
    if (UnusableText.in(value) || context.values().stream().anyMatch(UnusableText::in)) {
      return new CallOutcome.Done<>(new Suggestions(List.of(), 0));
    }
    DeclaredCompletion completion = completions.get(new Key(reference, argument));
    return policy.withScopes(
        call.caller(),
        target.access,
        () ->
            completion == null
                ? new CallOutcome.Done<>(new Suggestions(List.of(), 0))
                : completion.suggest(call, value, context));
  }
}
