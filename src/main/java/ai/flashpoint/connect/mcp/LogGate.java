package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ClientLog;
import ai.flashpoint.connect.tool.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Consumer;

/**
 * Log messages of one call (MCP 2026-07-28, Logging): from the client's level on, none after the
 * answer, and not more of them than the client can take in: a tool that says too much is cut short
 * with a warning.
 */
final class LogGate implements ClientLog {

  /** Most bytes of one call: what waits for a slow reader must not cost it the stream. */
  static final int MOST_BYTES = 256 * 1024;

  private final LogLevel least;
  private final String logger;
  private final Consumer<ObjectNode> out;
  private int left = MOST_BYTES;
  private boolean closed;

  /**
   * A gate.
   *
   * @param logger who says it: the tool's name
   */
  LogGate(LogLevel least, String logger, Consumer<ObjectNode> out) {
    this.least = least;
    this.logger = logger;
    this.out = out;
  }

  @Override
  public boolean hears(LogLevel level) {
    return level.compareTo(least) >= 0;
  }

  @Override
  public void say(LogLevel level, String message) {
    say(level, TextNode.valueOf(message));
  }

  @Override
  public synchronized void say(LogLevel level, JsonNode data) {
    if (closed || !hears(level)) {
      return;
    }
    ObjectNode message = notification(level, data);
    left -= Json.write(message).length;
    if (left < 0) {
      closed = true;
      message =
          notification(
              LogLevel.WARNING,
              TextNode.valueOf("The tool says more than is passed on: this was the last."));
    }
    out.accept(message);
  }

  /** The answer comes next. */
  synchronized void close() {
    closed = true;
  }

  private ObjectNode notification(LogLevel level, JsonNode data) {
    ObjectNode json = Json.object().put("jsonrpc", "2.0").put("method", "notifications/message");
    json.putObject("params").put("level", level.wire()).put("logger", logger).set("data", data);
    return json;
  }
}
