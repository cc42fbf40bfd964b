package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A resource as a client sees it (MCP 2026-07-28, Resources, data type Resource).
 *
 * @param size bytes before any encoding
 */
public record ResourceDescriptor(
    String uri,
    String name,
    String title,
    Optional<String> description,
    Optional<String> mimeType,
    OptionalLong size,
    List<Icon> icons,
    ContentNotes notes) {}
