package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A tool as a client sees it (MCP 2026-07-28, Tools, data type Tool).
 *
 * @param inputSchema JSON Schema 2020-12 with an object at its root
 * @param outputSchema likewise, but of any root: clients before 2026-07-28 know objects only; empty
 *     for tools that promise no structured content
 * @param hints all four behaviour hints
 * @param meta what {@code _meta} holds; empty if there is none
 */
public record ToolDescriptor(
    String name,
    String title,
    String description,
    ObjectNode inputSchema,
    Optional<ObjectNode> outputSchema,
    Hints hints,
    List<Icon> icons,
    ObjectNode meta) {

  /** A tool without {@code _meta}. */
  public ToolDescriptor(
      String name,
      String title,
      String description,
      ObjectNode inputSchema,
      Optional<ObjectNode> outputSchema,
      Hints hints,
      List<Icon> icons) {
    this(name, title, description, inputSchema, outputSchema, hints, icons, Json.object());
  }

  /** A tool without icons. */
  public ToolDescriptor(
      String name,
      String title,
      String description,
      ObjectNode inputSchema,
      Optional<ObjectNode> outputSchema,
      Hints hints) {
    this(name, title, description, inputSchema, outputSchema, hints, List.of());
  }

  /** Behaviour hints of MCP's ToolAnnotations. */
  public record Hints(
      boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {}
}
