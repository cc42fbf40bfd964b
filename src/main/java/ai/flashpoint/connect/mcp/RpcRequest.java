package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON-RPC request that is well formed.
 *
 * @param id a string or an integer; goes back exactly as it came
 * @param params empty when the request has none
 */
record RpcRequest(JsonNode id, String method, ObjectNode params) {

  /** What is called by it: a tool, a prompt, or else the method. */
  String named() {
    return params.path("name").asText(method);
  }
}
