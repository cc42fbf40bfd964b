package ai.flashpoint.connect.it.mcp.lasting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of a revision with a handshake, with the session id that it was given. */
public record Handshaken(String address, String token, String revision, String session) {

  public static Handshaken with(
      String address, String token, String revision, Map<String, ?> abilities) {
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
            address, LastingServer.message(0, "initialize", params), LastingServer.common(token))) {
      return new Handshaken(
          address, token, revision, talk.header("Mcp-Session-Id").orElseThrow(AssertionError::new));
    }
  }

  public Talk call(Object id, String tool, Map<String, ?> arguments, Map<String, ?> meta) {
    return post(
        LastingServer.message(
            id, "tools/call", Map.of("name", tool, "arguments", arguments, "_meta", meta)));
  }

  /** What the tool said, as text. */
  public String text(String tool, Map<String, ?> arguments) {
    try (Talk talk = call("t", tool, arguments, Map.of())) {
      return talk.next().orElseThrow().at("/result/content/0/text").asText();
    }
  }

  /** Asks for something else than a tool. */
  public JsonNode ask(String method, Map<String, ?> params) {
    try (Talk talk = post(LastingServer.message("a", method, params))) {
      return talk.next().orElseThrow();
    }
  }

  /** Opens the stream that belongs to the handshake. */
  public Talk listen() {
    return Talk.listening(address, headers());
  }

  Talk post(Object body) {
    return Talk.of(address, body, headers());
  }

  private List<String> headers() {
    List<String> headers = new ArrayList<>(LastingServer.common(token));
    headers.addAll(List.of("MCP-Protocol-Version", revision, "Mcp-Session-Id", session));
    return headers;
  }

  /** Cancels a call by its id. */
  public void cancel(Object id) {
    post(Map.of(
            "jsonrpc",
            "2.0",
            "method",
            "notifications/cancelled",
            "params",
            Map.of("requestId", id)))
        .close();
  }

  /** The same client, at another node. */
  public Handshaken at(String other) {
    return new Handshaken(other, token, revision, session);
  }

  /** Answers a request of the server. */
  public int respond(Object id, Object result) {
    try (Talk talk = post(Map.of("jsonrpc", "2.0", "id", id, "result", result))) {
      return talk.status();
    }
  }
}
