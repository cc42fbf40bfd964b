/**
 * Answers that last: server-sent events written without blocking anybody, and the one heartbeat
 * that keeps all of them alive and looks after calls under way.
 *
 * <p>For {@code mcp} and its sub-packages. Invariants: no thread per stream; whoever sends never
 * waits for a reader; a reader who is too slow loses the stream; nothing follows the answer.
 */
package ai.flashpoint.connect.mcp.stream;
