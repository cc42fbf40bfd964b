package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A tool as a client sees it (MCP 2026-07-28, Tools, data type Tool).
 *
 * @param inputSchema JSON Schema 2020-12 with an object at its root
 * @param outputSchema likewise; empty for tools without structured content
 * @param hints all four behaviour hints
 */
public record ToolDescriptor(
    String name,
    String title,
    String description,
    ObjectNode inputSchema,
    Optional<ObjectNode> outputSchema,
    Hints hints) {

  /** Behaviour hints of MCP's ToolAnnotations. */
  public record Hints(
      boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {}
}
