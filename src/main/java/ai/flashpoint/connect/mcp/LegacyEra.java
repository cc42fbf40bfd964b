package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * MCP 2025-03-26 to 2025-11-25 without sessions: {@code initialize} is answered and forgotten, an
 * incoming session id is ignored, and nothing is advertised that needs a stream.
 */
final class LegacyEra {

  private final ToolsHandler tools;
  private final ServerIdentity identity;

  LegacyEra(ToolsHandler tools, ServerIdentity identity) {
    this.tools = tools;
    this.identity = identity;
  }

  /** The result of one method. */
  ObjectNode result(Caller caller, RpcRequest request, LegacyRevision revision) {
    boolean structured = revision.structured();
    ObjectNode params = request.params();
    return switch (request.method()) {
      case "initialize" -> initialize(caller, params);
      case "ping" -> Json.object();
      case "tools/list" -> ToolsJson.list(tools.list(caller, params), structured);
      case "tools/call" -> ToolsJson.called(tools.call(Call.quiet(caller), params), structured);
      default -> throw RpcFailure.methodNotFound(request.method());
    };
  }

  private ObjectNode initialize(Caller caller, ObjectNode params) {
    JsonNode asked = params.path("protocolVersion");
    if (!asked.isTextual()) {
      throw RpcFailure.invalidParams("initialize needs a protocolVersion.");
    }
    // an offer of ours is never a modern revision: the client would speak legacy under its name
    LegacyRevision revision = LegacyRevision.of(asked.textValue()).orElse(LegacyRevision.NEWEST);
    ObjectNode result = Json.object().put("protocolVersion", revision.wire());
    result.putObject("capabilities").putObject("tools");
    result.set("serverInfo", identity.of(caller));
    return result.put("instructions", Instructions.of(caller));
  }
}
