package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.ask.SignedSessionId;

/**
 * What the revisions with a handshake have beside calls.
 *
 * @param sessions makes and reads the ids that carry a handshake
 * @param said what a client says once and for all
 * @param levels from which level on it hears log messages
 * @param streams that it keeps open
 */
record AfterHandshake(
    SignedSessionId sessions, RememberedMethods said, LogLevels levels, ListenLegacy streams) {}
