package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the parts of a call look to clients that know tasks. */
public interface TaskWire {

  /** A CallToolResult. */
  ObjectNode result(ToolAnswer answer);

  /** The JSON-RPC error for a call that neither answered nor asked nor was cancelled. */
  ObjectNode error(CallOutcome<ToolAnswer> outcome);

  /** The JSON-RPC error for a bug, which goes to the log. */
  ObjectNode error(Throwable bug);
}
