package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks that the {@code Mcp-Param-…} headers of a modern {@code tools/call} say what its arguments
 * say (MCP 2026-07-28, Streamable HTTP). An intermediary may have decided by them.
 */
final class CheckMirroredArguments {

  private record Known(ObjectNode schema, MirroredArguments arguments) {}

  private final Tools tools;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  CheckMirroredArguments(Tools tools) {
    this.tools = tools;
  }

  /**
   * Looks at a request's params.
   *
   * @throws RpcFailure header mismatch
   */
  void check(Caller caller, ObjectNode params, McpHeaders headers) {
    String name = Params.text(params, "name");
    ObjectNode arguments = Params.object(params, "arguments");
    boolean agree =
        tools
            .find(caller, name)
            .map(tool -> mirrored(tool).agree(arguments, headers))
            // the call will say that there is none
            .orElse(true);
    if (!agree) {
      throw RpcFailure.headerMismatch(
          "An Mcp-Param header is missing, unreadable or differs from the body.");
    }
  }

  /** Reads a schema once; a redeployed back end may bring another under the same name. */
  private MirroredArguments mirrored(ToolDescriptor tool) {
    Known found = known.get(tool.name());
    if (found == null || found.schema != tool.inputSchema()) {
      found = new Known(tool.inputSchema(), MirroredArguments.of(tool.inputSchema()));
      known.put(tool.name(), found);
    }
    return found.arguments;
  }
}
