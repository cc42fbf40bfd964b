package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.InputRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a run of a method ended in the revisions with a handshake. */
sealed interface LegacyStep {

  record Answers(ObjectNode result) implements LegacyStep {}

  /** The client has to answer first; then the method runs again. */
  record Asks(Map<String, InputRequest> requests) implements LegacyStep {}
}
