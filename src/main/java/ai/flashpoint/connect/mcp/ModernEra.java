package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;

/**
 * MCP 2026-07-28: stateless, every result says its type and who answered. Cacheable results are
 * private, since both the lists and the server's name depend on the caller.
 */
final class ModernEra {

  static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

  static final WireProfile PROFILE = WireProfile.R2026_07_28;

  private static final String DISCOVER = "server/discover";
  private static final String READ = "resources/read";
  private static final Set<String> CACHEABLE =
      Set.of(
          DISCOVER,
          "tools/list",
          "prompts/list",
          "resources/list",
          "resources/templates/list",
          READ);

  private static final long FRESH = Duration.ofMinutes(1).toMillis();

  private final Methods methods;
  private final ServerIdentity identity;

  ModernEra(Methods methods, ServerIdentity identity) {
    this.methods = methods;
    this.identity = identity;
  }

  /** The result of one method. */
  ObjectNode result(Caller caller, RpcRequest request) {
    String method = request.method();
    if (method.equals(DISCOVER)) {
      return complete(method, discover(caller), caller);
    }
    CallOutcome<ObjectNode> outcome =
        methods.handle(method, Call.quiet(caller), request.params(), PROFILE);
    if (outcome instanceof CallOutcome.Done<ObjectNode> done) {
      return complete(method, done.answer(), caller);
    }
    throw new IllegalStateException("a call without questions left one");
  }

  /** Adds what every complete result of the era has. */
  ObjectNode complete(String method, ObjectNode result, Caller caller) {
    if (CACHEABLE.contains(method)) {
      result.put("ttlMs", method.equals(READ) ? 0 : FRESH).put("cacheScope", "private");
    }
    result.put("resultType", "complete");
    result.putObject("_meta").set(SERVER_INFO, identity.of(caller, PROFILE));
    return result;
  }

  private ObjectNode discover(Caller caller) {
    ObjectNode result = Json.object();
    ModernRevision.SERVED.forEach(result.putArray("supportedVersions")::add);
    result.set("capabilities", methods.capabilities(caller, PROFILE));
    return result.put("instructions", Instructions.of(caller));
  }
}
