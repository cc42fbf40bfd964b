package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.Caller;
import java.util.Optional;

/**
 * A request that was let in.
 *
 * @param mcpSession {@code Mcp-Session-Id} as sent
 */
record Visit(Caller caller, Pass pass, McpHeaders headers, Optional<String> mcpSession) {

  SessionId session() {
    return caller.session().id();
  }
}
