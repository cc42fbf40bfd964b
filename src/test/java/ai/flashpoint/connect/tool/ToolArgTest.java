package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolArgTest {

  enum Order {
    OLDEST,
    NEWEST
  }

  static class Marked {

    @Tool(description = "x", readOnly = true)
    public String list(
        @ToolArg(defaultValue = "20") @Max(100) int limit,
        @ToolArg(defaultValue = "newest") Order order,
        @ToolArg(defaultValue = "[\"a\"]") List<String> words,
        @ToolArg(defaultValue = "") String text) {
      return limit + " " + order + " " + words + " [" + text + "]";
    }

    @Tool(description = "x", readOnly = true)
    public String route(@ToolArg(header = "Region") String region, @ToolArg(header = "N") long n) {
      return region + n;
    }

    @Tool(
        description = "x",
        readOnly = true,
        inputSchema =
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
             "$defs":{"a":{"$anchor":"here","type":"integer"}},
             "properties":{"a":{"$ref":"#/$defs/a"},"b":{"$ref":"#here"}},
             "if":{"required":["a"]},"then":{"required":["b"]},"additionalProperties":false}""")
    public String raw(ObjectNode arguments, Caller caller) {
      return caller.role() + arguments.toString();
    }

    @Tool(description = "x", readOnly = true)
    public String parts(
        Call call, Caller caller, Progress progress, Cancellation cancellation, Inputs inputs) {
      assertThat(call.caller()).isSameAs(caller);
      progress.report(1);
      cancellation.check();
      return inputs.abilities().declared().toString();
    }
  }

  private final ToolHarness tools = new ToolHarness(new Marked());

  @Test
  void call_leftOut_takesTheDefaults() {
    assertThat(ToolHarness.text(tools.call("list", "{}"))).isEqualTo("20 NEWEST [a] []");
  }

  @Test
  void call_given_takesWhatWasGiven() {
    assertThat(ToolHarness.text(tools.call("list", "{'limit':3,'order':'oldest','text':'t'}")))
        .isEqualTo("3 OLDEST [a] [t]");
  }

  @Test
  void schema_default_isPublishedAndNotRequired() {
    ObjectNode schema = tools.descriptor("list").inputSchema();
    assertThat(schema.has("required")).isFalse();
    assertThat(schema.at("/properties/limit").toString())
        .isEqualTo("{\"type\":\"integer\",\"maximum\":100,\"default\":20}");
    assertThat(schema.at("/properties/order/default").asText()).isEqualTo("newest");
  }

  @Test
  void schema_header_isMarked() {
    ObjectNode schema = tools.descriptor("route").inputSchema();
    assertThat(schema.at("/properties/region/x-mcp-header").asText()).isEqualTo("Region");
    assertThat(schema.at("/properties/n/maximum").asLong()).isEqualTo(9007199254740991L);
  }

  @Test
  void call_everyPartOfTheCall_isFilledIn() {
    assertThat(ToolHarness.text(tools.call("parts", "{}"))).isEqualTo("[]");
    assertThat(tools.descriptor("parts").inputSchema().toString())
        .isEqualTo("{\"type\":\"object\",\"additionalProperties\":false}");
  }

  @Test
  void call_ownSchema_takesAllArguments() {
    assertThat(ToolHarness.text(tools.call("raw", "{'a':1,'b':2}")))
        .isEqualTo(Role.OWNER + "{\"a\":1,\"b\":2}");
    assertThat(tools.descriptor("raw").inputSchema().at("/$defs/a/$anchor").asText())
        .isEqualTo("here");
  }

  static class Nullable {
    @Tool(
        description = "x",
        readOnly = true,
        inputSchema =
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":[\"string\",\"null\"]}}}")
    public String take(ObjectNode all) {
      return all.toString();
    }
  }

  @Test
  void call_ownSchema_keepsNull() {
    assertThat(ToolHarness.text(new ToolHarness(new Nullable()).call("take", "{'a':null}")))
        .isEqualTo("{\"a\":null}");
  }

  @Test
  void call_ownSchema_isChecked() {
    assertThat(tools.failure("raw", "{'a':1}")).contains("b: is missing");
    assertThat(tools.failure("raw", "{'a':'x','b':2}")).contains("a: must be a whole number");
    assertThat(tools.failure("raw", "{'c':1}")).contains("unknown argument; known here: a, b");
  }

  static class BadDefault {
    @Tool(description = "x", readOnly = true)
    public void take(@ToolArg(defaultValue = "200") @Max(100) int limit) {}
  }

  static class TextForNumber {
    @Tool(description = "x", readOnly = true)
    public void take(@ToolArg(defaultValue = "many") int limit) {}
  }

  static class BadHeader {
    @Tool(description = "x", readOnly = true)
    public void take(@ToolArg(header = "My Region") String region) {}
  }

  static class SameHeader {
    @Tool(description = "x", readOnly = true)
    public void take(@ToolArg(header = "Region") String a, @ToolArg(header = "region") String b) {}
  }

  static class NumberHeader {
    @Tool(description = "x", readOnly = true)
    public void take(@ToolArg(header = "Weight") double weight) {}
  }

  static class BuriedHeader {
    @Tool(
        description = "x",
        readOnly = true,
        inputSchema =
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\",\"items\":"
                + "{\"type\":\"string\",\"x-mcp-header\":\"A\"}}}}")
    public void take(ObjectNode all) {}
  }

  static class NetworkReference {
    @Tool(
        description = "x",
        readOnly = true,
        inputSchema = "{\"type\":\"object\",\"$ref\":\"https://a.example/s\"}")
    public void take(ObjectNode all) {}
  }

  static class OldDialect {
    @Tool(
        description = "x",
        readOnly = true,
        inputSchema = "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}")
    public void take(ObjectNode all) {}
  }

  static class NoObject {
    @Tool(description = "x", readOnly = true, inputSchema = "{\"type\":\"array\"}")
    public void take(ObjectNode all) {}
  }

  static class NoFile {
    @Tool(description = "x", readOnly = true, inputSchema = "missing.json")
    public void take(ObjectNode all) {}
  }

  static class NamedBesideSchema {
    @Tool(description = "x", readOnly = true, inputSchema = "{\"type\":\"object\"}")
    public void take(String one) {}
  }

  private static void refused(Object bean, String words) {
    assertThatThrownBy(() -> new ToolHarness(bean))
        .isInstanceOf(IllegalToolDeclaration.class)
        .hasMessageStartingWith(bean.getClass().getName() + ".take: ")
        .hasMessageContaining(words);
  }

  @Test
  void declaration_defaultAgainstConstraint_isRefused() {
    refused(new BadDefault(), "argument limit: the default value must be at most 100");
  }

  @Test
  void declaration_defaultOfAnotherType_isRefused() {
    refused(new TextForNumber(), "argument limit: the default value is not JSON");
  }

  @Test
  void declaration_headerMarkNoToken_isRefused() {
    refused(new BadHeader(), "the header mark of region is not a header name");
  }

  @Test
  void declaration_sameHeaderMarkTwice_isRefused() {
    refused(new SameHeader(), "two arguments are marked with the header \"region\"");
  }

  @Test
  void declaration_headerMarkOnNumber_isRefused() {
    refused(new NumberHeader(), "needs text, a whole number or a boolean");
  }

  @Test
  void declaration_headerMarkBelowItems_isRefused() {
    refused(new BuriedHeader(), "x-mcp-header is only for properties");
  }

  @Test
  void declaration_schemaFromTheNetwork_isRefused() {
    refused(new NetworkReference(), "which would have to be fetched");
  }

  @Test
  void declaration_schemaOfAnotherDialect_isRefused() {
    refused(new OldDialect(), "only 2020-12 is known");
  }

  @Test
  void declaration_inputSchemaNoObject_isRefused() {
    refused(new NoObject(), "must be of type object");
  }

  @Test
  void declaration_schemaFileMissing_isRefused() {
    refused(new NoFile(), "there is no schema at missing.json");
  }

  @Test
  void declaration_namedArgumentBesideOwnSchema_isRefused() {
    refused(new NamedBesideSchema(), "take the arguments as one ObjectNode");
  }
}
