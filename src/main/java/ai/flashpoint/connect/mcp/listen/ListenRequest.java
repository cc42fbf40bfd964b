package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * A {@code subscriptions/listen} that passed all checks.
 *
 * @param id of the request, which every frame repeats
 * @param caller as of now
 * @param live the same later
 * @param meta a fresh {@code _meta} for the result at the end
 */
public record ListenRequest(
    JsonNode id, ListenFilter filter, Caller caller, LiveCaller live, Supplier<ObjectNode> meta) {}
