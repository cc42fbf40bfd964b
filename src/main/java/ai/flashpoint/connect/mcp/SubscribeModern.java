package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.mcp.ask.DeclaredAbilities;
import ai.flashpoint.connect.mcp.listen.ListenFilter;
import ai.flashpoint.connect.mcp.listen.ListenRequest;
import ai.flashpoint.connect.mcp.listen.Listeners;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ClientAbility;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code subscriptions/listen} (MCP 2026-07-28, Subscriptions): what is refused is refused before
 * the stream begins; then it stays open, and no thread with it.
 */
final class SubscribeModern implements MethodFamily {

  static final String METHOD = "subscriptions/listen";

  private final Listeners listeners;
  private final ServerIdentity identity;
  private final Surroundings around;

  SubscribeModern(Listeners listeners, ServerIdentity identity, Surroundings around) {
    this.listeners = listeners;
    this.identity = identity;
    this.around = around;
  }

  /** None: its answer is no result but a stream. */
  @Override
  public Map<String, Method> methods() {
    return Map.of();
  }

  @Override
  public boolean offered(Caller caller) {
    return true;
  }

  /** Says of each list that is announced already that listeners hear when it changes. */
  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    if (profile.remembered()) {
      Stream.of("tools", "prompts", "resources")
          .map(capabilities::get)
          .filter(ObjectNode.class::isInstance)
          .forEach(list -> ((ObjectNode) list).put("listChanged", true));
      if (capabilities.get("resources") instanceof ObjectNode resources) {
        resources.put("subscribe", true);
      }
    }
  }

  /**
   * Opens a stream on the line.
   *
   * @throws RpcFailure if there is none to be had
   */
  void open(Visit visit, RpcRequest request, Line line) {
    ObjectNode params = request.params();
    ListenFilter filter =
        ListenFilter.read(params.path("notifications"))
            .orElseThrow(
                () ->
                    RpcFailure.invalidParams(
                        "The params need notifications: an object of flags and lists of strings."));
    if (!filter.tasks().isEmpty() && !declaresTasks(params)) {
      throw RpcFailure.lacks(ClientAbility.TASKS);
    }
    if (!line.streams()) {
      throw RpcFailure.invalidRequest("This method needs Accept: text/event-stream.");
    }
    if (!listeners.makeRoom(visit.session())) {
      throw RpcFailure.stopped("Too many streams are open. Close one, or try again later.");
    }
    line.detach();
    try {
      listeners.open(
          new ListenRequest(
              request.id(),
              filter,
              visit.caller(),
              () -> visit.pass().caller(around.clock().instant()),
              () -> meta(visit)),
          new DetachedLine(line, around));
    } catch (RuntimeException e) {
      // Nobody else answers a request that has left its thread
      line.answer(RpcAnswer.failed(200, request.id(), Fault.log(METHOD, e)));
    }
  }

  private ObjectNode meta(Visit visit) {
    ObjectNode meta = Json.object();
    meta.set(ModernEra.SERVER_INFO, identity.of(visit.caller()));
    return meta;
  }

  private static boolean declaresTasks(ObjectNode params) {
    return DeclaredAbilities.read(params.path("_meta").path(Envelope.CAPABILITIES))
        .has(ClientAbility.TASKS);
  }
}
