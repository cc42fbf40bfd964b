package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Completions;
import ai.flashpoint.connect.tool.Completions.Suggestions;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code completion/complete} (MCP 2026-07-28, Completion). */
final class CompletionHandler implements MethodFamily {

  /** Most values in one answer, set by the protocol. */
  static final int MAX_VALUES = 100;

  /** Longest text that is looked at; nobody types more and waits for suggestions. */
  static final int MAX_TYPED = 1000;

  private final Completions completions;

  CompletionHandler(Completions completions) {
    this.completions = completions;
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of("completion/complete", this::complete);
  }

  @Override
  public boolean offered(Caller caller) {
    return completions.offered(caller);
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    capabilities.putObject("completions");
  }

  private CallOutcome<ObjectNode> complete(Call call, ObjectNode params, WireProfile profile) {
    Completions.Reference reference = reference(Params.object(params, "ref"));
    ObjectNode argument = Params.object(params, "argument");
    String name = Params.text(argument, "name");
    String value = Params.text(argument, "value");
    if (value.length() > MAX_TYPED) {
      throw RpcFailure.invalidParams("The value to complete is too long.");
    }
    Map<String, String> context =
        profile.completionContext()
            ? Params.texts(Params.object(params, "context"), "arguments")
            : Map.of();
    return Outcomes.written(
        completions.complete(call, reference, name, value, context),
        CompletionHandler::result,
        () -> RpcFailure.invalidParams("There is nothing of this name to complete."));
  }

  private static Completions.Reference reference(ObjectNode ref) {
    return switch (ref.path("type").asText()) {
      case "ref/prompt" -> new Completions.Reference.ToPrompt(Params.text(ref, "name"));
      case "ref/resource" -> new Completions.Reference.ToTemplate(Params.text(ref, "uri"));
      default -> throw RpcFailure.invalidParams("The ref is of no known type.");
    };
  }

  private static ObjectNode result(Suggestions suggestions) {
    ObjectNode result = Json.object();
    ObjectNode completion = result.putObject("completion");
    ArrayNode values = completion.putArray("values");
    suggestions.values().stream().limit(MAX_VALUES).forEach(values::add);
    int total = Math.max(suggestions.total(), suggestions.values().size());
    completion.put("total", total).put("hasMore", total > values.size());
    return result;
  }
}
