package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.UniqueElements;

/** Whatever params a client makes up, it gets a result or an error of the protocol. */
class MethodsPropertiesTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pages PAGES = new Pages(200);
  private static final Methods METHODS =
      new Methods(
          List.of(
              new ToolsHandler(ListedTool.returning("{\"type\":\"object\"}"), PAGES),
              new ResourcesHandler(new FakeResources(), PAGES),
              new PromptsHandler(new FakePrompts(), PAGES),
              new CompletionHandler(new FakeCompletions(true))));

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of(
        "tools/list",
        "tools/call",
        "resources/list",
        "resources/templates/list",
        "resources/read",
        "prompts/list",
        "prompts/get",
        "completion/complete");
  }

  @Provide
  Arbitrary<ObjectNode> params() {
    return objects(
        Arbitraries.of("name", "uri", "arguments", "cursor", "ref", "argument", "context"),
        json(3));
  }

  private static Arbitrary<JsonNode> json(int depth) {
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("t", "greet", "survey://newest", "ref/prompt", "ref/resource", "")
                .map(NODES::textNode),
            Arbitraries.strings().ofMaxLength(12).map(NODES::textNode),
            Arbitraries.integers().map(NODES::numberNode),
            Arbitraries.doubles().map(NODES::numberNode),
            Arbitraries.of(true, false).map(NODES::booleanNode),
            Arbitraries.just(NODES.nullNode()));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonNode> arrays =
        json(0).list().ofMaxSize(3).map(items -> NODES.arrayNode().addAll(items));
    Arbitrary<String> names = Arbitraries.of("type", "name", "value", "uri", "arguments", "x");
    return Arbitraries.frequencyOf(
        Tuple.of(3, scalars),
        Tuple.of(1, arrays),
        Tuple.of(3, objects(names, json(depth - 1)).map(Function.identity())));
  }

  private static Arbitrary<ObjectNode> objects(
      Arbitrary<String> names, Arbitrary<JsonNode> values) {
    return Arbitraries.maps(names, values)
        .ofMaxSize(5)
        .map(
            members -> {
              ObjectNode object = Json.object();
              members.forEach(object::set);
              return object;
            });
  }

  @Property(tries = 3000)
  void handle_anyParams_resultOrErrorOfTheProtocol(
      @ForAll("methods") String method,
      @ForAll("params") ObjectNode params,
      @ForAll WireProfile profile) {
    ObjectNode given = params.deepCopy();
    try {
      CallOutcome<ObjectNode> outcome =
          METHODS.handle(method, Call.quiet(Given.CALLER), params, profile);
      assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
    } catch (RpcFailure refused) {
      assertThat(refused.code())
          .isIn(Set.of(RpcFailure.INVALID_PARAMS, RpcFailure.RESOURCE_NOT_FOUND));
      assertThat(refused.getMessage()).hasSizeLessThan(200);
    }
    assertThat(params).isEqualTo(given);
  }

  @Property
  void pages_anyListAndSize_everythingOnceInOrder(
      @ForAll @UniqueElements List<String> all, @ForAll @IntRange(min = 1, max = 7) int size) {
    List<String> keys = all.stream().filter(MethodsPropertiesTest::isUnicode).toList();
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ObjectNode params = Json.object();
      cursor.ifPresent(text -> params.put("cursor", text));
      Page<String> page = new Pages(size).of(keys, Function.identity(), params);
      seen.addAll(page.entries());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    assertThat(seen).isEqualTo(keys);
  }

  /** Half a surrogate pair has no form in UTF-8, and in no name that is listed. */
  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
