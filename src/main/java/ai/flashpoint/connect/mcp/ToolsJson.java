package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
import com.fasterxml.jackson.databind.JsonNode;
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
    answer.structured().ifPresent(data -> structured(result, content, data, profile));
    return answer.error() ? result.put("isError", true) : result;
  }

  /** Clients that do not take the data as it is find it in a text block. */
  private static void structured(
      ObjectNode result, ArrayNode content, JsonNode data, WireProfile profile) {
    if (!hasText(content)) {
      content.add(ContentJson.block(new Content.Text(data.toString()), profile));
    }
    if (profile.anyStructure() || (profile.structured() && data.isObject())) {
      result.set("structuredContent", data);
    }
  }

  private static boolean hasText(ArrayNode content) {
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("text")) {
        return true;
      }
    }
    return false;
  }

  /** A Tool. */
  static ObjectNode tool(ToolDescriptor tool, WireProfile profile) {
    ObjectNode json = NamedJson.of(tool.name(), tool.title(), profile);
    json.put("description", tool.description());
    json.set("inputSchema", tool.inputSchema());
    tool.outputSchema()
        .filter(schema -> knows(schema, profile))
        .ifPresent(schema -> json.set("outputSchema", schema));
    json.putObject("annotations")
        .put("title", tool.title())
        .put("readOnlyHint", tool.hints().readOnly())
        .put("destructiveHint", tool.hints().destructive())
        .put("idempotentHint", tool.hints().idempotent())
        .put("openWorldHint", tool.hints().openWorld());
    if (profile.toolMeta() && !tool.meta().isEmpty()) {
      json.set("_meta", tool.meta());
    }
    return NamedJson.icons(json, tool.icons(), profile);
  }

  /** Clients with a handshake refuse a whole list over one schema without an object at its root. */
  private static boolean knows(ObjectNode outputSchema, WireProfile profile) {
    return profile.anyStructure()
        || (profile.structured() && outputSchema.path("type").asText().equals("object"));
  }
}
