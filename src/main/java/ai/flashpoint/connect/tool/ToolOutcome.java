package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What became of a tool call. */
public sealed interface ToolOutcome {

  /**
   * The tool's result.
   *
   * @param text what a model reads
   * @param structured the same data as JSON, object-rooted
   */
  record Success(String text, Optional<JsonNode> structured) implements ToolOutcome {}

  /**
   * The tool could not do it for a reason that a model can read and repair; MCP's {@code isError}
   * result.
   */
  record Failure(String text) implements ToolOutcome {}

  /** There is no such tool for this caller. */
  record UnknownTool() implements ToolOutcome {}
}
