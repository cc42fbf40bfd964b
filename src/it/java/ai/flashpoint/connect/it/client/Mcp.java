package ai.flashpoint.connect.it.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A bare MCP client of one era. */
public interface Mcp {

  McpAnswer request(String method, Map<String, ?> params);

  default McpAnswer call(String tool, Map<String, ?> arguments) {
    return request("tools/call", Map.of("name", tool, "arguments", arguments));
  }

  /** Calls a tool that is expected to succeed. */
  default JsonNode data(String tool, Map<String, ?> arguments) {
    return call(tool, arguments).data();
  }

  default JsonNode whoami() {
    return data("whoami", Map.of());
  }
}
