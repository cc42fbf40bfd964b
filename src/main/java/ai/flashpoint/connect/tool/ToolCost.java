package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a tool adds to every list of tools.
 *
 * @param bytes of its JSON as the newest clients get it
 */
record ToolCost(String name, int bytes) {

  private static final int BYTES_PER_TOKEN = 4;

  static ToolCost of(ToolDescriptor tool) {
    ObjectNode json =
        Json.object()
            .put("name", tool.name())
            .put("title", tool.title())
            .put("description", tool.description());
    json.set("inputSchema", tool.inputSchema());
    tool.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
    json.putObject("annotations")
        .put("title", tool.title())
        .put("readOnlyHint", tool.hints().readOnly())
        .put("destructiveHint", tool.hints().destructive())
        .put("idempotentHint", tool.hints().idempotent())
        .put("openWorldHint", tool.hints().openWorld());
    tool.icons().forEach(icon -> json.withArray("icons").addObject().put("src", icon.src()));
    if (!tool.meta().isEmpty()) {
      json.set("_meta", tool.meta());
    }
    return new ToolCost(tool.name(), Json.write(json).length);
  }

  /** A rule of thumb for English and JSON; each model counts its own way. */
  static int tokens(int bytes) {
    return (bytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
  }

  @Override
  public String toString() {
    return name + " (" + bytes + " bytes)";
  }
}
