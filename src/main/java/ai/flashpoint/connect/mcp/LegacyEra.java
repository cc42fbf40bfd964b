package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * MCP 2025-03-26 to 2025-11-25 without sessions: {@code initialize} is answered and forgotten, an
 * incoming session id is ignored, and nothing is advertised that needs a stream.
 */
final class LegacyEra {

  private final Methods methods;
  private final ServerIdentity identity;

  LegacyEra(Methods methods, ServerIdentity identity) {
    this.methods = methods;
    this.identity = identity;
  }

  /** The result of one method. */
  ObjectNode result(Caller caller, RpcRequest request, LegacyRevision revision) {
    return switch (request.method()) {
      case "initialize" -> initialize(caller, request.params());
      case "ping" -> Json.object();
      default -> handle(Call.quiet(caller), request, revision.profile());
    };
  }

  private ObjectNode handle(Call call, RpcRequest request, WireProfile profile) {
    CallOutcome<ObjectNode> outcome =
        methods.handle(request.method(), call, request.params(), profile);
    if (outcome instanceof CallOutcome.Done<ObjectNode> done) {
      return done.answer();
    }
    throw new IllegalStateException("a call without questions left one");
  }

  private ObjectNode initialize(Caller caller, ObjectNode params) {
    JsonNode asked = params.path("protocolVersion");
    if (!asked.isTextual()) {
      throw RpcFailure.invalidParams("initialize needs a protocolVersion.");
    }
    // an offer of ours is never a modern revision: the client would speak legacy under its name
    LegacyRevision revision = LegacyRevision.of(asked.textValue()).orElse(LegacyRevision.NEWEST);
    ObjectNode result = Json.object().put("protocolVersion", revision.wire());
    result.set("capabilities", methods.capabilities(caller, revision.profile()));
    result.set("serverInfo", identity.of(caller, revision.profile()));
    return result.put("instructions", Instructions.of(caller));
  }
}
