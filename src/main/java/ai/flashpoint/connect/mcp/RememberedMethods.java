package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.handshake.HandshakeName;
import ai.flashpoint.connect.mcp.handshake.HandshakeRows;
import ai.flashpoint.connect.tool.UnusableText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * The methods by which a client of the revisions with a handshake says something once and for all
 * (MCP 2025-11-25, Logging and Resources). Each answers an empty object, and nothing else.
 */
final class RememberedMethods {

  private static final int LONGEST_URI = 2000;

  private interface Remember {
    void of(HandshakeName name, ObjectNode params);
  }

  private final Methods methods;
  private final LogLevels levels;
  private final HandshakeRows rows;
  private final Map<String, Remember> known =
      Map.of(
          "logging/setLevel", this::level,
          "resources/subscribe", this::subscribe,
          "resources/unsubscribe", this::unsubscribe);

  RememberedMethods(Methods methods, LogLevels levels, HandshakeRows rows) {
    this.methods = methods;
    this.levels = levels;
    this.rows = rows;
  }

  /** Whether it is one of them, and announced to this caller. */
  boolean has(Visit visit, RpcRequest request, LegacyRevision revision) {
    if (!known.containsKey(request.method()) || !revision.profile().remembered()) {
      return false;
    }
    return request.method().startsWith("logging/")
        ? levels.offered(visit.caller())
        : methods.has("resources/read", visit.caller());
  }

  /** The response to one of them. */
  ObjectNode response(Visit visit, RpcRequest request) {
    try {
      known
          .get(request.method())
          .of(HandshakeName.of(visit.session(), visit.mcpSession()), request.params());
      return RpcAnswer.result(request.id(), Json.object());
    } catch (RpcFailure e) {
      return RpcAnswer.error(Optional.of(request.id()), e);
    } catch (RuntimeException e) {
      return RpcAnswer.error(Optional.of(request.id()), Fault.log(request.method(), e));
    }
  }

  private void level(HandshakeName name, ObjectNode params) {
    rows.hear(name, LogLevels.read(params.path("level")));
  }

  private void subscribe(HandshakeName name, ObjectNode params) {
    if (!rows.subscribe(name, uri(params))) {
      throw RpcFailure.stopped(
          "Too many resources are subscribed to. Unsubscribe from one, then try again.");
    }
  }

  private void unsubscribe(HandshakeName name, ObjectNode params) {
    rows.unsubscribe(name, uri(params));
  }

  private static String uri(ObjectNode params) {
    String uri = Params.text(params, "uri");
    if (uri.length() > LONGEST_URI) {
      throw RpcFailure.invalidParams("The uri is too long.");
    }
    if (UnusableText.in(params.path("uri"))) {
      throw RpcFailure.invalidParams("The uri has a character that is none.");
    }
    return uri;
  }
}
