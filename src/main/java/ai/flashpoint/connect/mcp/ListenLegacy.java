package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.mcp.handshake.HandshakeName;
import ai.flashpoint.connect.mcp.handshake.HandshakeRows;
import ai.flashpoint.connect.mcp.listen.HandshakeStream;
import ai.flashpoint.connect.mcp.listen.ListenRequest;
import ai.flashpoint.connect.mcp.listen.Listeners;
import java.util.Locale;

/**
 * The stream that a client with a handshake asks for by GET (MCP 2025-11-25, Listening for Messages
 * from the Server): changed lists and subscribed resources. Behind it is what is behind {@code
 * subscriptions/listen}.
 */
final class ListenLegacy {

  private final Listeners listeners;
  private final HandshakeRows rows;
  private final Surroundings around;

  ListenLegacy(Listeners listeners, HandshakeRows rows, Surroundings around) {
    this.listeners = listeners;
    this.rows = rows;
    this.around = around;
  }

  /** Opens it on the line, or says that there is none: clients do without. */
  void open(Visit visit, Line line) {
    if (!listeners.hasRoom(visit.session())) {
      line.answer(RpcAnswer.refused(405, "Too many streams are open."));
      return;
    }
    HandshakeName name = HandshakeName.of(visit.session(), visit.mcpSession());
    String stream =
        String.format(Locale.ROOT, "%016d", around.clock().millis()) + Secret.randomText(6);
    try {
      rows.opened(name, stream);
      ListenRequest request =
          ListenRequest.of(
              new HandshakeStream(name.id(), stream, () -> rows.subscriptions(name)),
              visit.caller(),
              () -> visit.pass().caller(around.clock().instant()));
      line.detach();
      listeners.open(request, new DetachedLine(line, around));
    } catch (RuntimeException e) {
      line.answer(RpcAnswer.of(500, RpcAnswer.error(Fault.log("stream", e))));
    }
  }
}
