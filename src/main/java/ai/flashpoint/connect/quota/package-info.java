/**
 * Rate limits: how often somebody may ask for something.
 *
 * <p>May be called by {@code oauth}, {@code tool}, {@code mcp}, {@code console} and {@code app}.
 * Invariants: asking never waits and never fails; every memory here is bounded; the caller turns
 * the answer into its own protocol.
 */
package ai.flashpoint.connect.quota;
