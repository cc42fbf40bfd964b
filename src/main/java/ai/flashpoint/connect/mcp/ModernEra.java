package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * MCP 2026-07-28: stateless, every result says its type and who answered. Cacheable results are
 * private, since both the list of tools and the server's name depend on the caller.
 */
final class ModernEra {

  static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

  private static final long FRESH = Duration.ofMinutes(1).toMillis();

  private final ToolsHandler tools;
  private final ServerIdentity identity;

  ModernEra(ToolsHandler tools, ServerIdentity identity) {
    this.tools = tools;
    this.identity = identity;
  }

  /** The result of one method. */
  ObjectNode result(Caller caller, RpcRequest request) {
    ObjectNode params = request.params();
    ObjectNode result =
        switch (request.method()) {
          case "server/discover" -> cacheable(discover(caller));
          case "tools/list" -> cacheable(ToolsJson.list(tools.list(caller, params), true));
          case "tools/call" -> ToolsJson.called(tools.call(Call.quiet(caller), params), true);
          default -> throw RpcFailure.methodNotFound(request.method());
        };
    result.put("resultType", "complete");
    result.putObject("_meta").set(SERVER_INFO, identity.of(caller));
    return result;
  }

  private static ObjectNode discover(Caller caller) {
    ObjectNode result = Json.object();
    ModernRevision.SERVED.forEach(result.putArray("supportedVersions")::add);
    result.putObject("capabilities").putObject("tools");
    return result.put("instructions", Instructions.of(caller));
  }

  private static ObjectNode cacheable(ObjectNode result) {
    return result.put("ttlMs", FRESH).put("cacheScope", "private");
  }
}
