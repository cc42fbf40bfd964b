package ai.flashpoint.connect.it.mcp.lasting;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The product with {@link LastingTools}, which pings each second and stops calls after eight. */
final class LastingServer implements AutoCloseable {

  final Server server =
      Server.named("lasting")
          .extendedBy(LastingTools.class)
          .with("FLASHPOINT_MCP_KEEP_ALIVE", "PT1S")
          .with("FLASHPOINT_MCP_CALL_LIMIT", "PT8S")
          .importing(ImportFile.ofTwoTeams())
          .start();

  LastingServer() {
    // The first calls may take longer than the keep-alive, and would be streams with pings by then
    String token = token();
    Map<String, Object> none = Map.of("arguments", Map.of("name", "first", "steps", 0, "pause", 0));
    modern(token, "count", none, Map.of(), null).close();
    modern(token, "count", none, Map.of(), "p").close();
    modern(token, "greet", Map.of(), Map.of(), null).close();
  }

  String token() {
    return Assistant.connected(server, Person.ADA, Person.ACME).access();
  }

  /** A modern request with these capabilities. */
  Talk modern(
      String token, String tool, Map<String, ?> more, Map<String, ?> abilities, Object progress) {
    Map<String, Object> meta = new HashMap<>();
    meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
    meta.put("io.modelcontextprotocol/clientCapabilities", abilities);
    if (progress != null) {
      meta.put("progressToken", progress);
    }
    Map<String, Object> params = new HashMap<>(more);
    params.put("name", tool);
    params.put("_meta", meta);
    List<String> headers = new ArrayList<>(common(token));
    headers.addAll(
        List.of(
            "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/call", "Mcp-Name", tool));
    return Talk.of(server.mcp(), message("m-1", "tools/call", params), headers);
  }

  static Map<String, Object> message(Object id, String method, Object params) {
    return Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params);
  }

  static List<String> common(String token) {
    return List.of(
        "Authorization", "Bearer " + token, "Accept", "application/json, text/event-stream");
  }

  @Override
  public void close() {
    server.close();
  }

  /** Hands tests the one of this run. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LastingServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(LastingServer.class))
          .getOrComputeIfAbsent(
              LastingServer.class, key -> new LastingServer(), LastingServer.class);
    }
  }
}
