package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.ToolOutcome;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code tools/list} and {@code tools/call}, the same for every protocol revision. */
final class ToolsHandler {

  private final Tools tools;

  ToolsHandler(Tools tools) {
    this.tools = tools;
  }

  /** All tools on one page; so no cursor is ever ours. */
  List<ToolDescriptor> list(Caller caller, ObjectNode params) {
    JsonNode cursor = params.path("cursor");
    if (!cursor.isMissingNode() && !cursor.isNull()) {
      throw RpcFailure.invalidParams("Unknown cursor: list again without one.");
    }
    try {
      return tools.list(caller);
    } catch (RuntimeException e) {
      throw Fault.log("tools/list", e);
    }
  }

  /** Runs a tool; never answers {@link ToolOutcome.UnknownTool}. */
  ToolOutcome call(Caller caller, ObjectNode params) {
    JsonNode name = params.path("name");
    if (!name.isTextual()) {
      throw RpcFailure.invalidParams("tools/call needs a name.");
    }
    ToolOutcome outcome = run(caller, name.textValue(), arguments(params.path("arguments")));
    if (outcome instanceof ToolOutcome.UnknownTool) {
      throw RpcFailure.invalidParams("There is no tool of this name.");
    }
    return outcome;
  }

  /** Errors too: a tool that overflows the stack is answered like any other that fails. */
  private ToolOutcome run(Caller caller, String name, ObjectNode arguments) {
    try {
      return tools.call(caller, name, arguments);
    } catch (RuntimeException | Error e) {
      throw Fault.log("tools/call", e);
    }
  }

  private static ObjectNode arguments(JsonNode arguments) {
    if (arguments instanceof ObjectNode object) {
      return object;
    }
    if (arguments.isMissingNode() || arguments.isNull()) {
      return Json.object();
    }
    throw RpcFailure.invalidParams("The arguments must be an object.");
  }
}
