/**
 * What happens behind an open {@code subscriptions/listen} (MCP 2026-07-28) and behind the stream
 * that clients with a handshake keep open: the notices of changes that nodes leave for each other
 * in the database, and the streams that pass them on.
 *
 * <p>May be called by {@code mcp}, {@code mcp.handshake} and {@code mcp.task}; imports {@code tool}
 * and {@code common}. Invariants: no thread per stream; nothing is read from the database while
 * nobody listens; a stream hears of its own team only, and of nothing once its caller may not call
 * any more; every frame carries the id of the request that opened the stream, if one did; of a
 * handshake's streams only the latest says something.
 */
package ai.flashpoint.connect.mcp.listen;
