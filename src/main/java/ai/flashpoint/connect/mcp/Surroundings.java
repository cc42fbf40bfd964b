package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.stream.Heartbeat;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What calls under way need of the node that they run on.
 *
 * @param pool runs calls apart from their request's thread; may refuse
 * @param aside whose calls run on the pool
 */
record Surroundings(
    Clock clock, Heartbeat heartbeat, Executor pool, CallSettings settings, CallsOfOne aside) {

  /** A quarter of what a pool usually has. */
  static final int MOST_ASIDE = 50;

  Surroundings(Clock clock, Heartbeat heartbeat, Executor pool, CallSettings settings) {
    this(clock, heartbeat, pool, settings, new CallsOfOne(MOST_ASIDE));
  }
}
