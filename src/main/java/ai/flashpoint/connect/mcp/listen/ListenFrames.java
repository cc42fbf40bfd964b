package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The messages of one stream.
 *
 * @param id of the request that opened it, of its own JSON type; empty for the stream of a client
 *     with a handshake, whose messages name none
 */
record ListenFrames(Optional<JsonNode> id) {

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
          case RESOURCE, TASK, SUBSCRIPTIONS, STREAM ->
              throw new IllegalArgumentException("no list");
        };
    return notification("notifications/" + list + "/list_changed", Json.object());
  }

  ObjectNode resourceUpdated(String uri) {
    return notification("notifications/resources/updated", Json.object().put("uri", uri));
  }

  ObjectNode task(ObjectNode state) {
    return notification("notifications/tasks", state);
  }

  /** The response that ends the stream; none where no request has begun it. */
  Optional<ObjectNode> end(ObjectNode meta) {
    return id.map(
        request -> {
          ObjectNode response = Json.object().put("jsonrpc", "2.0");
          response.set("id", request);
          meta.set(SUBSCRIPTION, request);
          response.putObject("result").put("resultType", "complete").set("_meta", meta);
          return response;
        });
  }

  private ObjectNode notification(String method, ObjectNode params) {
    id.ifPresent(request -> params.putObject("_meta").set(SUBSCRIPTION, request));
    ObjectNode message = Json.object().put("jsonrpc", "2.0").put("method", method);
    if (!params.isEmpty()) {
      message.set("params", params);
    }
    return message;
  }
}
