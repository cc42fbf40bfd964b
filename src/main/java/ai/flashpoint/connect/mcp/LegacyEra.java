package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbility;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * MCP 2025-03-26 to 2025-11-25: {@code initialize} is answered and forgotten, since what it agreed
 * on goes with the client.
 */
final class LegacyEra {

  static final String INITIALIZE = "initialize";

  private final Methods methods;
  private final ServerIdentity identity;

  LegacyEra(Methods methods, ServerIdentity identity) {
    this.methods = methods;
    this.identity = identity;
  }

  /** One run of a method. */
  LegacyStep step(Call call, RpcRequest request, LegacyRevision revision) {
    return switch (request.method()) {
      case INITIALIZE -> new LegacyStep.Answers(initialize(call.caller(), request.params()));
      case "ping" -> new LegacyStep.Answers(Json.object());
      default -> handle(call, request, revision.profile());
    };
  }

  private LegacyStep handle(Call call, RpcRequest request, WireProfile profile) {
    CallOutcome<ObjectNode> outcome =
        methods.handle(request.method(), call, request.params(), profile);
    if (outcome instanceof CallOutcome.Done<ObjectNode> done) {
      return new LegacyStep.Answers(done.answer());
    }
    if (outcome instanceof CallOutcome.NeedsInput<ObjectNode> needs) {
      return new LegacyStep.Asks(needs.requests());
    }
    if (outcome instanceof CallOutcome.Lacks<ObjectNode> lacks) {
      return new LegacyStep.Answers(lacks(request.method(), lacks.ability(), profile));
    }
    throw RpcFailure.stopped("The call was cancelled.");
  }

  /** Tools tell it to the model; the rest has no other way than an error. */
  private static ObjectNode lacks(String method, ClientAbility ability, WireProfile profile) {
    String text =
        "This needs an answer from you or your assistant ("
            + DeclaredAbilities.words(ability)
            + "), and this assistant has not said that it can be asked. Use one that can.";
    if (method.equals("tools/call")) {
      return ToolsJson.called(ToolAnswer.failure(text), profile);
    }
    throw RpcFailure.stopped(text);
  }

  /** The revision that an {@code initialize} with these params leads to. */
  static LegacyRevision agreed(ObjectNode params) {
    // an offer of ours is never a modern revision: the client would speak legacy under its name
    return LegacyRevision.of(params.path("protocolVersion").asText()).orElse(LegacyRevision.NEWEST);
  }

  private ObjectNode initialize(Caller caller, ObjectNode params) {
    JsonNode asked = params.path("protocolVersion");
    if (!asked.isTextual()) {
      throw RpcFailure.invalidParams("initialize needs a protocolVersion.");
    }
    LegacyRevision revision = agreed(params);
    ObjectNode result = Json.object().put("protocolVersion", revision.wire());
    result.set("capabilities", methods.capabilities(caller, revision.profile()));
    result.set("serverInfo", identity.introduce(caller, revision.profile()));
    return result.put("instructions", Instructions.of(caller));
  }
}
