package ai.flashpoint.connect.tool;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The deployment's prompts, ordered by name. */
final class PromptCatalogue implements Prompts {

  private final NavigableMap<String, DeclaredPrompt> prompts = new TreeMap<>();
  private final ToolPolicy policy;

  /** Refuses two prompts of one name. */
  PromptCatalogue(Collection<DeclaredPrompt> declared, ToolPolicy policy) {
    this.policy = policy;
    for (DeclaredPrompt prompt : declared) {
      String name = prompt.descriptor().name();
      DeclaredPrompt other = prompts.put(name, prompt);
      if (other != null) {
        throw IllegalToolDeclaration.taken(
            "the prompt name " + name, prompt.method(), other.method());
      }
    }
  }

  /** The prompt, if the caller sees it. */
  Optional<DeclaredPrompt> find(Caller caller, String name) {
    return declared(name).filter(prompt -> policy.sees(caller, prompt.access()));
  }

  /** The prompt, whoever may see it. */
  Optional<DeclaredPrompt> declared(String name) {
    return Optional.ofNullable(prompts.get(name));
  }

  Collection<DeclaredPrompt> all() {
    return prompts.values();
  }

  @Override
  public List<PromptDescriptor> list(Caller caller) {
    return prompts.values().stream()
        .filter(prompt -> policy.sees(caller, prompt.access()))
        .map(DeclaredPrompt::descriptor)
        .toList();
  }

  @Override
  public CallOutcome<PromptAnswer> get(Call call, String name, Map<String, String> arguments) {
    return find(call.caller(), name)
        .map(
            prompt ->
                policy.withScopes(
                    call.caller(), prompt.access(), () -> prompt.get(call, arguments)))
        .orElseGet(CallOutcome.Unknown::new);
  }
}
