package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.AskedInputs;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.mcp.ask.SealedState;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbilities;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a modern request brings along: what its client can be asked for, and what it has
 * answered so far (MCP 2026-07-28, Multi Round-Trip Requests).
 */
final class ReadInputs {

  static final String STATE = "requestState";

  private static final String RESPONSES = "inputResponses";

  private final SealedState states;

  ReadInputs(SealedState states) {
    this.states = states;
  }

  /**
   * Reads it.
   *
   * @throws RpcFailure invalid params, if the answers or the state cannot be
   */
  AskedInputs of(Caller caller, RpcRequest request) {
    ObjectNode params = request.params();
    ClientAbilities abilities =
        DeclaredAbilities.read(params.path("_meta").path(Envelope.CAPABILITIES));
    boolean again = params.has(STATE) || params.has(RESPONSES);
    if (!again || !ModernEra.lasts(request.method())) {
      return AskedInputs.first(abilities);
    }
    Map<String, JsonNode> earlier =
        params.has(STATE) ? opened(caller, request, params.get(STATE)) : Map.of();
    return new AskedInputs(abilities, earlier, responses(params));
  }

  private Map<String, JsonNode> opened(Caller caller, RpcRequest request, JsonNode state) {
    return Optional.of(state)
        .filter(JsonNode::isTextual)
        .flatMap(
            text ->
                states.open(
                    caller.session().id(), request.method(), request.params(), text.textValue()))
        .orElseThrow(
            () ->
                RpcFailure.invalidParams(
                    "The requestState is too old or not of this call: call again without it."));
  }

  private static Map<String, JsonNode> responses(ObjectNode params) {
    Map<String, JsonNode> responses = new HashMap<>();
    if (!params.has(RESPONSES)) {
      return responses;
    }
    if (!params.get(RESPONSES).isObject()) {
      throw RpcFailure.invalidParams("The inputResponses must be an object.");
    }
    for (Map.Entry<String, JsonNode> response : params.get(RESPONSES).properties()) {
      if (!response.getValue().isObject()) {
        throw RpcFailure.invalidParams("Each of the inputResponses must be an object.");
      }
      responses.put(response.getKey(), response.getValue());
    }
    return responses;
  }
}
