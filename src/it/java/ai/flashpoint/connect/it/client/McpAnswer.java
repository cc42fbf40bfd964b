package ai.flashpoint.connect.it.client;

import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;

/** The answer to one JSON-RPC request, be it JSON or an event stream. */
public record McpAnswer(Answer http) {

  public int status() {
    return http.status();
  }

  /** The JSON-RPC response; in an event stream the last message. */
  public JsonNode message() {
    if (!http.mediaType().equals("text/event-stream")) {
      return http.json();
    }
    String last =
        http.body()
            .lines()
            .filter(line -> line.startsWith("data:"))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new AssertionError("no event in " + http));
    return Wire.read(last.substring("data:".length()));
  }

  public JsonNode result() {
    JsonNode result = message().get("result");
    if (result == null) {
      throw new AssertionError("no result: " + http);
    }
    return result;
  }

  public JsonNode error() {
    JsonNode error = message().get("error");
    if (error == null) {
      throw new AssertionError("no error: " + http);
    }
    return error;
  }

  /** What a tool returned as data. */
  public JsonNode data() {
    JsonNode result = result();
    if (result.path("isError").asBoolean() || !result.has("structuredContent")) {
      throw new AssertionError("no data: " + http);
    }
    return result.get("structuredContent");
  }

  /** What a model reads: the text blocks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    result()
        .path("content")
        .forEach(block -> text.append(block.path("text").asText()).append('\n'));
    return text.toString();
  }
}
