package ai.flashpoint.connect.tool;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/** All that a deployment offers to assistants. */
record Catalogue(
    ToolCatalogue tools,
    PromptCatalogue prompts,
    ResourceCatalogue resources,
    CompletionCatalogue completions) {

  /** Collects the declarations of beans. */
  static final class Builder {

    private final Validator validator;
    private final Confirmations confirmations;
    private final List<DeclaredTool> tools = new ArrayList<>();
    private final List<DeclaredPrompt> prompts = new ArrayList<>();
    private final List<ReadResources.Fixed> resources = new ArrayList<>();
    private final List<ReadResources.Family> templates = new ArrayList<>();
    private final List<ReadCompletions.Read> completions = new ArrayList<>();

    Builder(Validator validator, Confirmations confirmations) {
      this.validator = validator;
      this.confirmations = confirmations;
    }

    /** Reads everything that a class declares. */
    Builder add(Class<?> type, ToolBean bean) {
      tools.addAll(new ReadDeclarations(validator, confirmations).of(type, bean));
      prompts.addAll(new ReadPrompts(validator).of(type, bean));
      ReadResources read = new ReadResources(validator);
      resources.addAll(read.fixed(type, bean));
      templates.addAll(read.families(type, bean));
      completions.addAll(new ReadCompletions(validator).of(type, bean));
      return this;
    }

    /**
     * The catalogue.
     *
     * @throws IllegalToolDeclaration if two declarations cannot be offered together
     */
    Catalogue build() {
      ToolPolicy policy = new ToolPolicy();
      PromptCatalogue promptCatalogue = new PromptCatalogue(prompts, policy);
      ResourceCatalogue resourceCatalogue = new ResourceCatalogue(resources, templates, policy);
      return new Catalogue(
          new ToolCatalogue(tools, policy),
          promptCatalogue,
          resourceCatalogue,
          new CompletionCatalogue(completions, promptCatalogue, resourceCatalogue, policy));
    }
  }
}
