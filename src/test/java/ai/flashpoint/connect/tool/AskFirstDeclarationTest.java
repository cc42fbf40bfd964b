package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AskFirstDeclarationTest {

  @Test
  void schema_asking_hasTheArgumentAndBothAnswers() {
    ToolDescriptor delete = new ToolHarness(new Shelf()).descriptor("delete");
    assertThat(delete.inputSchema().at("/properties/confirmation/type").asText())
        .isEqualTo("string");
    assertThat(delete.inputSchema().path("required").toString()).isEqualTo("[\"id\",\"copies\"]");
    assertThat(delete.outputSchema().orElseThrow().path("type").asText()).isEqualTo("object");
    assertThat(delete.outputSchema().orElseThrow().path("anyOf")).hasSize(2);
    assertThat(
            new ToolHarness(new Shelf())
                .descriptor("never")
                .inputSchema()
                .at("/properties")
                .isMissingNode())
        .isTrue();
  }

  static class OwnConfirmation {
    @Tool(description = "x")
    public void take(String confirmation) {}
  }

  static class UnknownPlace {
    @Tool(description = "x", confirmation = "Delete {it}?")
    public void take(String id) {}
  }

  @Test
  void declaration_ownConfirmation_isRefused() {
    assertThatThrownBy(() -> new ToolHarness(new OwnConfirmation()))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageContaining("OwnConfirmation.take: has an argument named confirmation");
  }

  @Test
  void declaration_confirmationWithUnknownArgument_isRefused() {
    assertThatThrownBy(() -> new ToolHarness(new UnknownPlace()))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageContaining("take: asks with the argument it, which it does not have");
  }
}
