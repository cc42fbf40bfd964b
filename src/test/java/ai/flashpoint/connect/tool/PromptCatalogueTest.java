package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.team.Role;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptCatalogueTest {

  enum Tone {
    FRIENDLY,
    FORMAL
  }

  static class Letters {

    @Prompt(description = "Writes a letter.")
    public String writeLetter(
        @PromptArg(title = "To whom", description = "A name") @Size(max = 5) String to,
        Optional<Tone> tone,
        Optional<Integer> lines,
        Caller caller) {
      return "To " + to + " " + tone + " " + lines + " from " + caller.team().name();
    }

    @Prompt(description = "x", role = Role.OWNER)
    public List<Content> blocks() {
      return List.of(new Content.Text("a"), new Content.Text("b"));
    }

    @Prompt(description = "x")
    public List<PromptAnswer.Message> talk() {
      return List.of(
          new PromptAnswer.Message(PromptAnswer.Role.ASSISTANT, new Content.Text("Hello")));
    }

    @Prompt(description = "x")
    public PromptAnswer complete() {
      return new PromptAnswer("own", List.of());
    }

    @Prompt(description = "x")
    public String refusing() {
      throw new ToolFailure("Not today.");
    }

    @Prompt(description = "x", scopes = "letters")
    public String scoped() {
      return "";
    }

    @CompletePrompt(prompt = "write_letter", argument = "to")
    public List<String> names(String typed, Map<String, String> context) {
      return List.of(typed + "a", context.getOrDefault("tone", "none"));
    }

    @CompletePrompt(prompt = "write_letter", argument = "lines")
    public List<String> numbers(String typed) {
      return IntStream.range(0, 150).mapToObj(Integer::toString).toList();
    }
  }

  private final ToolHarness harness = new ToolHarness(new Letters());

  private static Call as(Role role) {
    return Call.quiet(ToolHarness.person(ToolHarness.ACME, role));
  }

  private CallOutcome<PromptAnswer> get(String name, Map<String, String> arguments) {
    return harness.prompts().get(as(Role.VIEWER), name, arguments);
  }

  private static PromptAnswer.Message user(String text) {
    return new PromptAnswer.Message(PromptAnswer.Role.USER, new Content.Text(text));
  }

  @Test
  void list_prompt_isDescribed() {
    PromptDescriptor letter =
        harness.prompts().list(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)).stream()
            .filter(prompt -> prompt.name().equals("write_letter"))
            .findFirst()
            .orElseThrow();
    assertThat(letter.title()).isEqualTo("Write letter");
    assertThat(letter.arguments())
        .containsExactly(
            new PromptDescriptor.Argument("to", "To whom", "A name", true),
            new PromptDescriptor.Argument("tone", "Tone", "", false),
            new PromptDescriptor.Argument("lines", "Lines", "", false));
  }

  @Test
  void list_viewer_doesNotSeeTheOwners() {
    assertThat(harness.prompts().list(ToolHarness.person(ToolHarness.ACME, Role.VIEWER)))
        .extracting(PromptDescriptor::name)
        .containsExactly("complete", "refusing", "scoped", "talk", "write_letter");
  }

  @Test
  void get_text_isSaidByTheUser() {
    assertThat(get("write_letter", Map.of("to", "Ada", "tone", "formal", "lines", "3")))
        .isEqualTo(
            new CallOutcome.Done<>(
                new PromptAnswer(
                    "Writes a letter.",
                    List.of(user("To Ada Optional[FORMAL] Optional[3] from Acme")))));
  }

  @Test
  void get_emptyOptional_countsAsLeftOut() {
    assertThat(get("write_letter", Map.of("to", "Ada", "tone", "")))
        .isInstanceOf(CallOutcome.Done.class);
  }

  @Test
  void get_missingArgument_isBadParams() {
    assertThat(get("write_letter", Map.of()))
        .isEqualTo(new CallOutcome.BadParams<>(List.of("to: is missing")));
  }

  @Test
  void get_unknownArgument_isBadParams() {
    assertThat(get("write_letter", Map.of("to", "Ada", "from", "me")))
        .isInstanceOf(CallOutcome.BadParams.class);
  }

  @Test
  void get_constraintBroken_isBadParams() {
    assertThat(get("write_letter", Map.of("to", "Augusta")))
        .isEqualTo(new CallOutcome.BadParams<>(List.of("to: size must be between 0 and 5")));
  }

  @Test
  void get_valueOfAnotherType_isBadParams() {
    assertThat(get("write_letter", Map.of("to", "Ada", "lines", "many")))
        .isInstanceOf(CallOutcome.BadParams.class);
  }

  @Test
  void get_otherReturnTypes_areMessages() {
    assertThat(harness.prompts().get(as(Role.OWNER), "blocks", Map.of()))
        .isEqualTo(new CallOutcome.Done<>(new PromptAnswer("x", List.of(user("a"), user("b")))));
    assertThat(get("complete", Map.of()))
        .isEqualTo(new CallOutcome.Done<>(new PromptAnswer("own", List.of())));
    assertThat(get("talk", Map.of())).isInstanceOf(CallOutcome.Done.class);
  }

  @Test
  void get_failure_isBadParams() {
    assertThat(get("refusing", Map.of()))
        .isEqualTo(new CallOutcome.BadParams<>(List.of("Not today.")));
  }

  @Test
  void get_roleTooLowOrUnknown_areTheSame() {
    assertThat(get("blocks", Map.of())).isEqualTo(new CallOutcome.Unknown<>());
    assertThat(get("nothing", Map.of())).isEqualTo(new CallOutcome.Unknown<>());
  }

  @Test
  void get_scopeMissing_isTold() {
    assertThat(get("scoped", Map.of())).isEqualTo(new CallOutcome.NeedsScope<>(Set.of("letters")));
  }

  private CallOutcome<Completions.Suggestions> complete(String argument, String typed) {
    return harness
        .completions()
        .complete(
            as(Role.VIEWER),
            new Completions.Reference.ToPrompt("write_letter"),
            argument,
            typed,
            Map.of("tone", "formal"));
  }

  @Test
  void complete_method_suggests() {
    assertThat(complete("to", "Ad"))
        .isEqualTo(
            new CallOutcome.Done<>(new Completions.Suggestions(List.of("Ada", "formal"), 2)));
  }

  @Test
  void complete_enum_needsNoMethod() {
    assertThat(complete("tone", "FO"))
        .isEqualTo(new CallOutcome.Done<>(new Completions.Suggestions(List.of("formal"), 1)));
  }

  @Test
  void complete_many_areCut() {
    Completions.Suggestions suggestions =
        ((CallOutcome.Done<Completions.Suggestions>) complete("lines", "")).answer();
    assertThat(suggestions.values()).hasSize(100);
    assertThat(suggestions.total()).isEqualTo(150);
  }

  @Test
  void complete_unknownArgument_isBadParams() {
    assertThat(complete("nothing", "")).isInstanceOf(CallOutcome.BadParams.class);
  }

  @Test
  void complete_unknownPrompt_isUnknown() {
    assertThat(
            harness
                .completions()
                .complete(
                    as(Role.VIEWER),
                    new Completions.Reference.ToPrompt("blocks"),
                    "a",
                    "",
                    Map.of()))
        .isInstanceOf(CallOutcome.Unknown.class);
  }

  static class Stray {
    @CompletePrompt(prompt = "nothing", argument = "a")
    public List<String> complete(String typed) {
      return List.of();
    }
  }

  static class NoText {
    @Prompt(description = "x")
    public String write(String a) {
      return a;
    }

    @CompletePrompt(prompt = "write", argument = "a")
    public List<String> complete(Caller caller) {
      return List.of();
    }
  }

  static class Two {
    @Prompt(name = "p", description = "x")
    public String one() {
      return "";
    }

    @Prompt(name = "p", description = "x")
    public String two() {
      return "";
    }
  }

  static class Returning {
    @Prompt(description = "x")
    public int write() {
      return 1;
    }
  }

  private static void refused(Object bean, String words) {
    assertThatThrownBy(() -> new ToolHarness(bean))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageStartingWith(bean.getClass().getName() + ".")
        .hasMessageContaining(words);
  }

  @Test
  void declaration_completionOfNothing_isRefused() {
    refused(new Stray(), "complete: completes something that does not exist");
  }

  @Test
  void declaration_completionWithoutText_isRefused() {
    refused(new NoText(), "must take what was typed as its one String");
  }

  @Test
  void declaration_sameNameTwice_isRefused() {
    refused(new Two(), "the prompt name p is taken by");
  }

  @Test
  void declaration_unsupportedAnswer_isRefused() {
    refused(new Returning(), "write: returns int: return String");
  }
}
