package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a client wants to hear of a call before its answer.
 *
 * @param progressToken as the client wrote it
 * @param log the least serious log messages; empty for none
 */
record Interest(Optional<JsonNode> progressToken, Optional<LogLevel> log) {

  static final Interest NONE = new Interest(Optional.empty(), Optional.empty());

  /** Whether there is anything, so that the call needs a stream. */
  boolean isAny() {
    return progressToken.isPresent() || log.isPresent();
  }
}
