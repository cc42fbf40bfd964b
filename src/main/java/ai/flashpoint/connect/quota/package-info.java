/**
 * Rate limits: how often somebody may ask for something. Most are kept by each node for itself;
 * what must be exact across nodes is in the database.
 *
 * <p>May be called by {@code oauth}, {@code tool}, {@code mcp}, {@code console} and {@code app}.
 * Invariants: what a node keeps for itself never waits and never fails, and its memory is bounded;
 * what all nodes keep together holds its row for one short transaction; the caller turns the answer
 * into its own protocol.
 */
package ai.flashpoint.connect.quota;
