package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Optional;

/**
 * A family of resources as a client sees it (MCP 2026-07-28, data type ResourceTemplate).
 *
 * @param uriTemplate RFC 6570
 */
public record ResourceTemplateDescriptor(
    String uriTemplate,
    String name,
    String title,
    Optional<String> description,
    Optional<String> mimeType,
    List<Icon> icons,
    ContentNotes notes) {}
