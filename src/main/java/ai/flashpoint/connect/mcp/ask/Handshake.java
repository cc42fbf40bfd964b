package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.tool.ClientAbilities;

/**
 * What a client said at its {@code initialize} and does not say again.
 *
 * @param revision that was agreed on
 */
public record Handshake(String revision, ClientAbilities abilities) {}
