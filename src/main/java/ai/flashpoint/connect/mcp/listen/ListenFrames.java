package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The messages of one stream.
 *
 * @param id of the request that opened it, of its own JSON type
 */
record ListenFrames(JsonNode id) {

  private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";

  ObjectNode acknowledged(ListenFilter honoured) {
    ObjectNode params = Json.object();
    params.set("notifications", honoured.json());
    return notification("notifications/subscriptions/acknowledged", params);
  }

  ObjectNode listChanged(Notice.Kind kind) {
    String list =
        switch (kind) {
          case TOOLS -> "tools";
          case PROMPTS -> "prompts";
          case RESOURCES -> "resources";
          case RESOURCE, TASK -> throw new IllegalArgumentException("no list");
        };
    return notification("notifications/" + list + "/list_changed", Json.object());
  }

  ObjectNode resourceUpdated(String uri) {
    return notification("notifications/resources/updated", Json.object().put("uri", uri));
  }

  ObjectNode task(ObjectNode state) {
    return notification("notifications/tasks", state);
  }

  /** The response that ends the stream. */
  ObjectNode end(ObjectNode meta) {
    ObjectNode response = Json.object().put("jsonrpc", "2.0");
    response.set("id", id);
    meta.set(SUBSCRIPTION, id);
    response.putObject("result").put("resultType", "complete").set("_meta", meta);
    return response;
  }

  private ObjectNode notification(String method, ObjectNode params) {
    params.putObject("_meta").set(SUBSCRIPTION, id);
    ObjectNode message = Json.object().put("jsonrpc", "2.0").put("method", method);
    message.set("params", params);
    return message;
  }
}
