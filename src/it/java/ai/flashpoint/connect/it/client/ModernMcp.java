package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Http;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Revision 2026-07-28: every request stands alone. */
public record ModernMcp(Server server, String accessToken) implements Mcp {

  public static final String REVISION = "2026-07-28";

  @Override
  public McpAnswer request(String method, Map<String, ?> params) {
    List<String> headers = new ArrayList<>(headers(method));
    if (params.get(method.equals("resources/read") ? "uri" : "name") instanceof String name) {
      headers.addAll(List.of("Mcp-Name", name));
    }
    return send(body(method, params), headers);
  }

  public static Map<String, Object> body(String method, Map<String, ?> params) {
    Map<String, Object> all = new HashMap<>(params);
    all.put("_meta", meta());
    return Map.of("jsonrpc", "2.0", "id", "it-1", "method", method, "params", all);
  }

  public List<String> headers(String method) {
    return List.of(
        "Authorization",
        "Bearer " + accessToken,
        "Accept",
        "application/json, text/event-stream",
        "MCP-Protocol-Version",
        REVISION,
        "Mcp-Method",
        method);
  }

  /** Sends a request that may be spoilt. */
  public McpAnswer send(Object body, List<String> headers) {
    return new McpAnswer(Http.postJson(server.mcp(), body, headers.toArray(String[]::new)));
  }

  private static Map<String, Object> meta() {
    return Map.of(
        "io.modelcontextprotocol/protocolVersion",
        REVISION,
        "io.modelcontextprotocol/clientInfo",
        Map.of("name", "it", "version", "1"),
        "io.modelcontextprotocol/clientCapabilities",
        Map.of());
  }
}
