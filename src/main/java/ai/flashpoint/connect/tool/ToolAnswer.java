package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a tool says (MCP 2026-07-28, data type CallToolResult). A tool's method may return one
 * itself where its result is more than data.
 *
 * @param content what models and people read, in order
 * @param structured the same as JSON, of any kind; never with an error
 * @param error the tool could not do it, for a reason that a model can read and repair
 */
public record ToolAnswer(List<Content> content, Optional<JsonNode> structured, boolean error) {

  public ToolAnswer {
    content = List.copyOf(content);
    if (error && structured.isPresent()) {
      throw new IllegalArgumentException("an error has no structured content");
    }
  }

  public static ToolAnswer of(Content... content) {
    return new ToolAnswer(List.of(content), Optional.empty(), false);
  }

  /** Something that the model can read and repair. */
  public static ToolAnswer failure(String text) {
    return new ToolAnswer(List.of(new Content.Text(text)), Optional.empty(), true);
  }
}
