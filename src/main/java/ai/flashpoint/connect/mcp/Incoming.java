package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A parsed body and its headers, with what the era decision asks of them. */
record Incoming(JsonNode body, McpHeaders headers) {

  // Calls and streams that last keep it, and repeat it
  private static final int LONGEST_ID = 1000;

  /** The method, or an empty text if the body names none. */
  String method() {
    return body.path("method").asText("");
  }

  boolean isRequest() {
    return body.has("id");
  }

  boolean isPostedResponse() {
    return body.isObject() && !body.has("method") && (body.has("result") || body.has("error"));
  }

  JsonNode meta() {
    return body.path("params").path("_meta");
  }

  /** Whether the body says that it is modern, whatever it says exactly. */
  boolean claims() {
    return meta().has(Envelope.VERSION);
  }

  String claimedRevision() {
    return meta().path(Envelope.VERSION).asText();
  }

  /** Why this is not a JSON-RPC 2.0 request or notification as MCP has them, if it is not. */
  Optional<String> fault() {
    if (!body.isObject() || !body.path("jsonrpc").asText("").equals("2.0")) {
      return Optional.of("Send a JSON-RPC 2.0 message.");
    }
    if (!body.path("method").isTextual()) {
      return Optional.of("The message names no method.");
    }
    if (body.has("id") && readableId().isEmpty()) {
      return Optional.of("The id must be a string or an integer, and not endless.");
    }
    JsonNode params = body.path("params");
    if (!params.isMissingNode() && !params.isNull() && !params.isObject()) {
      return Optional.of("The params must be an object.");
    }
    return Optional.empty();
  }

  RpcRequest request() {
    JsonNode params = body.path("params");
    return new RpcRequest(
        body.get("id"), method(), params.isObject() ? (ObjectNode) params : Json.object());
  }

  /** The id that an error about this message carries: JSON null only where a revision needs it. */
  Optional<JsonNode> errorId() {
    return readableId().or(() -> unreadableId(headers));
  }

  static Optional<JsonNode> unreadableId(McpHeaders headers) {
    return headers.legacy().filter(LegacyRevision::errorNeedsId).map(old -> NullNode.getInstance());
  }

  private Optional<JsonNode> readableId() {
    JsonNode id = body.path("id");
    boolean text = id.isTextual() && id.textValue().length() <= LONGEST_ID;
    return text || id.isIntegralNumber() ? Optional.of(id) : Optional.empty();
  }
}
