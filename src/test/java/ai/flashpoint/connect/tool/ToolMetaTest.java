package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ToolMetaTest {

  static class Marked {
    @Tool(
        description = "x",
        readOnly = true,
        meta = {
          @Meta(key = "com.example/category", value = "orders"),
          @Meta(key = "com.example/ui", value = "{\"resourceUri\":\"ui://orders\"}"),
          @Meta(key = "plain", value = "true")
        })
    public void look() {}
  }

  @Test
  void meta_declared_jsonOrText() {
    ObjectNode meta = tool(new Marked()).meta();
    assertThat(meta.toString())
        .isEqualTo(
            "{\"com.example/category\":\"orders\","
                + "\"com.example/ui\":{\"resourceUri\":\"ui://orders\"},\"plain\":true}");
  }

  static class Plain {
    @Tool(description = "x", readOnly = true)
    public void look() {}
  }

  @Test
  void meta_none_empty() {
    assertThat(tool(new Plain()).meta()).isEmpty();
  }

  static class Reserved {
    @Tool(
        description = "x",
        readOnly = true,
        meta = @Meta(key = "io.modelcontextprotocol/serverInfo", value = "1"))
    public void look() {}
  }

  @Test
  void V_19_key_ofTheProtocol_isRefused() {
    refused(new Reserved(), "the protocol's own");
  }

  static class ReservedByPrefix {
    @Tool(description = "x", readOnly = true, meta = @Meta(key = "dev.mcp/x", value = "1"))
    public void look() {}
  }

  @Test
  void V_19_key_withAReservedPrefix_isRefused() {
    refused(new ReservedByPrefix(), "the protocol's own");
  }

  static class NotReserved {
    @Tool(description = "x", readOnly = true, meta = @Meta(key = "com.example.mcp/x", value = "1"))
    public void look() {}
  }

  @Test
  void key_mcpFurtherBack_isFine() {
    assertThat(tool(new NotReserved()).meta().path("com.example.mcp/x").asInt()).isOne();
  }

  static class Malformed {
    @Tool(description = "x", readOnly = true, meta = @Meta(key = "-x", value = "1"))
    public void look() {}
  }

  @Test
  void key_malformed_isRefused() {
    refused(new Malformed(), "malformed");
  }

  static class Twice {
    @Tool(
        description = "x",
        readOnly = true,
        meta = {@Meta(key = "x", value = "1"), @Meta(key = "x", value = "2")})
    public void look() {}
  }

  @Test
  void key_twice_isRefused() {
    refused(new Twice(), "two meta members");
  }

  private static ToolDescriptor tool(Object bean) {
    return new ToolHarness(bean)
        .list(ToolHarness.person(ToolHarness.ACME, Role.OWNER)).stream()
            .filter(tool -> tool.name().equals("look"))
            .findFirst()
            .orElseThrow();
  }

  private static void refused(Object bean, String why) {
    assertThatExceptionOfType(IllegalToolDeclaration.class)
        .isThrownBy(() -> new ToolHarness(bean))
        .withMessageContaining(why)
        .withMessageContaining("look");
  }
}
