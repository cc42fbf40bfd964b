package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request for a stream that passed all checks.
 *
 * @param id of a {@code subscriptions/listen}, which every frame repeats
 * @param caller as of now
 * @param live the same later
 * @param meta a fresh {@code _meta} for the result at the end
 * @param handshake of a client that has one, and asks for a stream instead
 */
public record ListenRequest(
    Optional<JsonNode> id,
    ListenFilter filter,
    Caller caller,
    LiveCaller live,
    Supplier<ObjectNode> meta,
    Optional<HandshakeStream> handshake) {

  /** A {@code subscriptions/listen}. */
  public ListenRequest(
      JsonNode id, ListenFilter filter, Caller caller, LiveCaller live, Supplier<ObjectNode> meta) {
    this(Optional.of(id), filter, caller, live, meta, Optional.empty());
  }

  /**
   * The stream of a client with a handshake.
   *
   * @throws RuntimeException if the database is away
   */
  public static ListenRequest of(HandshakeStream handshake, Caller caller, LiveCaller live) {
    return new ListenRequest(
        Optional.empty(),
        ListenFilter.ofHandshake(handshake.subscriptions().get()),
        caller,
        live,
        Json::object,
        Optional.of(handshake));
  }
}
