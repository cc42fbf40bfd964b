package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.mcp.stream.Heartbeat;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What calls under way need of the node that they run on.
 *
 * @param pool runs calls apart from their request's thread; may refuse
 */
record Surroundings(Clock clock, Heartbeat heartbeat, Executor pool, CallSettings settings) {}
