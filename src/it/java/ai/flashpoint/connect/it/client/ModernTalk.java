package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.mcp.lasting.Talk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Revision 2026-07-28 with capabilities, at the address of one node; answers are read message by
 * message.
 */
public record ModernTalk(String address, String token, Map<String, ?> capabilities) {

  public static final Map<String, Object> TASKS =
      Map.of(
          "extensions",
          Map.of("io.modelcontextprotocol/tasks", Map.of()),
          "elicitation",
          Map.of("form", Map.of()));

  /** The same client at another node. */
  public ModernTalk at(String other) {
    return new ModernTalk(other, token, capabilities);
  }

  /** Sends a request and lets its answer be read. */
  public Talk open(Object id, String method, Map<String, ?> params) {
    return open(id, method, params, Map.of());
  }

  /** Calls a tool, with more in the request's {@code _meta}, and lets its answer be read. */
  public Talk call(Object id, String tool, Map<String, ?> arguments, Map<String, ?> more) {
    return open(id, "tools/call", Map.of("name", tool, "arguments", arguments), more);
  }

  private Talk open(Object id, String method, Map<String, ?> params, Map<String, ?> more) {
    Map<String, Object> meta = new HashMap<>(more);
    meta.put("io.modelcontextprotocol/protocolVersion", ModernMcp.REVISION);
    meta.put("io.modelcontextprotocol/clientCapabilities", capabilities);
    Map<String, Object> all = new HashMap<>(params);
    all.put("_meta", meta);
    List<String> headers =
        new ArrayList<>(
            List.of(
                "Authorization",
                "Bearer " + token,
                "Accept",
                "application/json, text/event-stream",
                "MCP-Protocol-Version",
                ModernMcp.REVISION,
                "Mcp-Method",
                method));
    Object name = params.containsKey("taskId") ? params.get("taskId") : params.get("name");
    if (name != null) {
      headers.addAll(List.of("Mcp-Name", name.toString()));
    }
    return Talk.of(
        address, Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", all), headers);
  }

  /** The last message of the answer to a request. */
  public JsonNode ask(String method, Map<String, ?> params) {
    try (Talk talk = open("it-1", method, params)) {
      List<JsonNode> all = talk.rest();
      return all.get(all.size() - 1);
    }
  }

  /** Calls a tool. */
  public JsonNode call(String tool, Map<String, ?> arguments) {
    return ask("tools/call", Map.of("name", tool, "arguments", arguments));
  }
}
