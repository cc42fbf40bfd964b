package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.InputAnswer;
import ai.flashpoint.connect.tool.InputRequest;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How the parts of a call look to clients that know tasks. */
public interface TaskWire {

  /** A CallToolResult. */
  ObjectNode result(ToolAnswer answer);

  /** The JSON-RPC error for a call that neither answered nor asked nor was cancelled. */
  ObjectNode error(CallOutcome<ToolAnswer> outcome);

  /** The JSON-RPC error for a bug, which goes to the log. */
  ObjectNode error(Throwable bug);

  /** An InputRequest: method and params. */
  ObjectNode request(InputRequest request);

  /** Reads an answer to a request; empty if it does not fit, so that it has to be asked again. */
  Optional<InputAnswer> answer(InputRequest request, JsonNode given);
}
