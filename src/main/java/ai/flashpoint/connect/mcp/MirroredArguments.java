package ai.flashpoint.connect.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a tool that its input schema wants mirrored in {@code Mcp-Param-…} headers (MCP
 * 2026-07-28, x-mcp-header). Only properties that are reached through properties alone can be.
 */
record MirroredArguments(List<MirroredArgument> all) {

  private static final int DEEPEST = 20;

  static MirroredArguments of(ObjectNode inputSchema) {
    List<MirroredArgument> found = new ArrayList<>();
    collect(inputSchema, List.of(), found);
    return new MirroredArguments(List.copyOf(found));
  }

  /** Whether each mirrored value agrees with the body's. */
  boolean agree(ObjectNode arguments, McpHeaders headers) {
    return all.stream().allMatch(mark -> mark.agrees(arguments, headers));
  }

  private static void collect(JsonNode schema, List<String> path, List<MirroredArgument> found) {
    if (path.size() > DEEPEST) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      List<String> at = new ArrayList<>(path);
      at.add(property.getKey());
      JsonNode mark = property.getValue().path("x-mcp-header");
      if (mark.isTextual()) {
        found.add(new MirroredArgument(List.copyOf(at), "Mcp-Param-" + mark.textValue()));
      }
      collect(property.getValue(), at, found);
    }
  }
}
