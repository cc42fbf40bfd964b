/**
 * The MCP endpoint {@code /mcp}: the door that lets a caller in, JSON-RPC on bytes, and two thin
 * eras in front of the same handlers: the handshake revisions up to 2025-11-25 and the stateless
 * revision 2026-07-28.
 *
 * <p>May be called by {@code app} and {@code console}; imports {@code tool}, {@code session},
 * {@code quota}, {@code audit}, {@code team} and {@code common}. Invariants: no answer before the
 * bearer token except to a wrong origin or host, a preflight and a browser; nothing below the eras
 * knows a revision; no node remembers a handshake; a request gets one answer, as JSON or at the end
 * of a stream, and nothing after it; no thread waits for a client; every answer carries the CORS
 * headers, also those that the container makes.
 */
package ai.flashpoint.connect.mcp;
