package ai.flashpoint.connect.it.mcp.lasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of a revision with a handshake, with the session id that it was given. */
record Handshaken(LastingServer world, String token, String revision, String session) {

  static Handshaken with(
      LastingServer world, String token, String revision, Map<String, ?> abilities) {
    Map<String, Object> params =
        Map.of(
            "protocolVersion",
            revision,
            "capabilities",
            abilities,
            "clientInfo",
            Map.of("name", "it", "version", "1"));
    try (Talk talk =
        Talk.of(
            world.server.mcp(),
            LastingServer.message(0, "initialize", params),
            LastingServer.common(token))) {
      return new Handshaken(
          world, token, revision, talk.header("Mcp-Session-Id").orElseThrow(AssertionError::new));
    }
  }

  Talk call(Object id, String tool, Map<String, ?> arguments, Map<String, ?> meta) {
    return post(
        LastingServer.message(
            id, "tools/call", Map.of("name", tool, "arguments", arguments, "_meta", meta)));
  }

  /** What the tool said, as text. */
  String text(String tool, Map<String, ?> arguments) {
    try (Talk talk = call("t", tool, arguments, Map.of())) {
      return talk.next().orElseThrow().at("/result/content/0/text").asText();
    }
  }

  Talk post(Object body) {
    List<String> headers = new ArrayList<>(LastingServer.common(token));
    headers.addAll(List.of("MCP-Protocol-Version", revision, "Mcp-Session-Id", session));
    return Talk.of(world.server.mcp(), body, headers);
  }

  /** Answers a request of the server. */
  int respond(Object id, Object result) {
    try (Talk talk = post(Map.of("jsonrpc", "2.0", "id", id, "result", result))) {
      return talk.status();
    }
  }
}
