package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;

/**
 * Fired inside the transaction in which an operator blocks a client or makes it act for another
 * agent: what was begun with it must not go on.
 */
public record ClientWithdrawn(ClientId client) {}
