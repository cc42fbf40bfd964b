package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes tools and their results. */
final class ToolsJson {

  private ToolsJson() {}

  /** A CallToolResult. */
  static ObjectNode called(ToolAnswer answer, WireProfile profile) {
    ObjectNode result = Json.object();
    ArrayNode content = result.putArray("content");
    answer.content().forEach(block -> content.add(ContentJson.block(block, profile)));
    if (profile.structured()) {
      answer.structured().ifPresent(data -> result.set("structuredContent", data));
    }
    return answer.error() ? result.put("isError", true) : result;
  }

  /** A Tool. */
  static ObjectNode tool(ToolDescriptor tool, WireProfile profile) {
    ObjectNode json = Json.object().put("name", tool.name());
    if (profile.titles()) {
      json.put("title", tool.title());
    }
    json.put("description", tool.description());
    json.set("inputSchema", tool.inputSchema());
    if (profile.structured()) {
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
