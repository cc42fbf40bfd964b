package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The revisions with a handshake: {@code initialize} first, then requests with its outcome. */
public final class LegacyMcp implements Mcp {

  private final Server server;
  private final List<String> headers = new ArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final McpAnswer initialized;

  private LegacyMcp(Server server, String accessToken, String revision) {
    this.server = server;
    headers.addAll(
        List.of(
            "Authorization",
            "Bearer " + accessToken,
            "Accept",
            "application/json, text/event-stream"));
    initialized = request("initialize", handshake(revision));
    headers.addAll(
        List.of("MCP-Protocol-Version", initialized.result().required("protocolVersion").asText()));
    initialized
        .http()
        .header("Mcp-Session-Id")
        .ifPresent(id -> headers.addAll(List.of("Mcp-Session-Id", id)));
    Answer noted = post(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    if (noted.status() != 202) {
      throw new AssertionError("notification not accepted: " + noted);
    }
  }

  public static LegacyMcp initialized(Server server, String accessToken, String revision) {
    return new LegacyMcp(server, accessToken, revision);
  }

  public static LegacyMcp initialized(Server server, String accessToken) {
    return new LegacyMcp(server, accessToken, "2025-11-25");
  }

  public static Map<String, Object> handshake(String revision) {
    return Map.of(
        "protocolVersion",
        revision,
        "capabilities",
        Map.of(),
        "clientInfo",
        Map.of("name", "it", "version", "1"));
  }

  /** The answer to the handshake. */
  public McpAnswer initialized() {
    return initialized;
  }

  @Override
  public McpAnswer request(String method, Map<String, ?> params) {
    return new McpAnswer(
        post(
            Map.of(
                "jsonrpc",
                "2.0",
                "id",
                ids.incrementAndGet(),
                "method",
                method,
                "params",
                params)));
  }

  private Answer post(Object message) {
    return Http.postJson(server.mcp(), message, headers.toArray(String[]::new));
  }
}
