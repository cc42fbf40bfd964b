package ai.flashpoint.connect.mcp.listen;

import java.util.Set;
import java.util.function.Supplier;

/**
 * The stream that a client with a handshake keeps open (MCP 2025-11-25, Listening for Messages from
 * the Server).
 *
 * @param handshake names it at all nodes
 * @param stream later streams of the same handshake are greater
 * @param subscriptions the resources that it has subscribed to by now; may read the database
 */
public record HandshakeStream(
    String handshake, String stream, Supplier<Set<String>> subscriptions) {}
