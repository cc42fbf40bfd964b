package ai.flashpoint.connect.mcp.handshake;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import java.util.Optional;

/**
 * Tells the handshakes of one connection apart.
 *
 * @param id the same at every node, and good for no other connection
 */
public record HandshakeName(SessionId session, String id) {

  /**
   * The name under which a client speaks.
   *
   * @param mcpSession {@code Mcp-Session-Id} as sent
   */
  public static HandshakeName of(SessionId session, Optional<String> mcpSession) {
    String text = "mcp-handshake\n" + session + '\n' + mcpSession.orElse("");
    return new HandshakeName(session, Secret.of(text).hash());
  }
}
