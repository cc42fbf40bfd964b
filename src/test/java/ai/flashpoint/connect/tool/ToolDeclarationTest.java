package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.team.Role;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class ToolDeclarationTest {

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(Object... beans) {
    return assertThatThrownBy(() -> new ToolHarness(beans))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageStartingWith("ai.flashpoint.connect.tool.ToolDeclarationTest$");
  }

  static class First {
    @Tool(description = "One.")
    public void same() {}
  }

  static class Second {
    @Tool(name = "same", description = "Two.")
    public void other() {}
  }

  @Test
  void declaration_sameNameTwice_namesBothPlaces() {
    refusal(new First(), new Second())
        .hasMessageContaining("Second.other")
        .hasMessageContaining("the name same is taken by")
        .hasMessageContaining("First.same");
  }

  static class BadName {
    @Tool(name = "bad name", description = "x")
    public void bad() {}
  }

  @Test
  void declaration_badName_isRefused() {
    refusal(new BadName()).hasMessageContaining("BadName.bad: name \"bad name\" is not 1 to 64 of");
  }

  static class NoDescription {
    @Tool(description = " ")
    public void silent() {}
  }

  @Test
  void declaration_noDescription_isRefused() {
    refusal(new NoDescription()).hasMessageContaining("NoDescription.silent: has no description");
  }

  static class BadArgument {
    @Tool(description = "x", readOnly = true)
    public void take(Thread worker) {}
  }

  @Test
  void declaration_unsupportedArgument_isRefused() {
    refusal(new BadArgument())
        .hasMessageContaining("take: argument worker: unsupported type class java.lang.Thread");
  }

  static class RawList {
    @Tool(description = "x", readOnly = true)
    @SuppressWarnings("rawtypes")
    public void take(List things) {}
  }

  @Test
  void declaration_rawList_isRefused() {
    refusal(new RawList()).hasMessageContaining("argument things: raw type");
  }

  record Node(String name, List<Node> children) {}

  static class Recursive {
    @Tool(description = "x", readOnly = true)
    public void take(Node node) {}
  }

  @Test
  void declaration_recursiveType_isRefused() {
    refusal(new Recursive())
        .hasMessageContaining("contains itself")
        .hasMessageContaining("Recursive")
        .hasMessageContaining("take");
  }

  static class BadResult {
    @Tool(description = "x", readOnly = true)
    public List<Thread> workers() {
      return List.of();
    }
  }

  @Test
  void declaration_unsupportedResult_isRefused() {
    refusal(new BadResult())
        .hasMessageContaining(
            "workers: returns java.util.List<java.lang.Thread>: unsupported type");
  }

  static class NestedOptional {
    @Tool(description = "x", readOnly = true)
    public void take(List<Optional<String>> names) {}
  }

  @Test
  void declaration_optionalItem_isRefused() {
    refusal(new NestedOptional()).hasMessageContaining("argument names: unsupported type");
  }

  static class Hidden {
    @Tool(description = "x", readOnly = true)
    void secret() {}
  }

  @Test
  void declaration_notPublic_isRefused() {
    refusal(new Hidden()).hasMessageContaining("Hidden.secret: must be public");
  }

  static class SameArgument {
    @Tool(description = "x", readOnly = true)
    public void take(String a, @ToolArg(name = "a") String b) {}
  }

  @Test
  void declaration_sameArgumentTwice_isRefused() {
    refusal(new SameArgument()).hasMessageContaining("has two arguments named a");
  }

  static class Parent {
    @Tool(description = "x", readOnly = true)
    public void inherited() {}

    @Tool(description = "x", readOnly = true)
    public void takenBack() {}
  }

  public static class Child extends Parent {
    @Override
    public void takenBack() {}
  }

  @Test
  void declaration_inherited_isOfferedUnlessOverriddenWithoutAnnotation() {
    ToolHarness tools = new ToolHarness(new Child());
    assertThat(tools.list(ToolHarness.person(ToolHarness.ACME, Role.OWNER)))
        .extracting(ToolDescriptor::name)
        .containsExactly("inherited");
    assertThat(ToolHarness.answer(tools.call("inherited", "{}")).error()).isFalse();
  }
}
