package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes tools and their results; {@code structured} is false for clients before 2025-06-18. */
final class ToolsJson {

  private ToolsJson() {}

  /** A ListToolsResult. */
  static ObjectNode list(List<ToolDescriptor> tools, boolean structured) {
    ObjectNode result = Json.object();
    ArrayNode array = result.putArray("tools");
    tools.forEach(tool -> array.add(tool(tool, structured)));
    return result;
  }

  /** A CallToolResult. */
  static ObjectNode called(ToolAnswer answer, boolean structured) {
    ObjectNode result = Json.object();
    ArrayNode content = result.putArray("content");
    answer.content().forEach(block -> content.add(ContentJson.block(block, structured)));
    if (structured) {
      answer.structured().ifPresent(data -> result.set("structuredContent", data));
    }
    return answer.error() ? result.put("isError", true) : result;
  }

  private static ObjectNode tool(ToolDescriptor tool, boolean structured) {
    ObjectNode json = Json.object().put("name", tool.name());
    if (structured) {
      json.put("title", tool.title());
    }
    json.put("description", tool.description());
    json.set("inputSchema", tool.inputSchema());
    if (structured) {
      tool.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
    }
    json.putObject("annotations")
        .put("title", tool.title())
        .put("readOnlyHint", tool.hints().readOnly())
        .put("destructiveHint", tool.hints().destructive())
        .put("idempotentHint", tool.hints().idempotent())
        .put("openWorldHint", tool.hints().openWorld());
    return json;
  }
}
