package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolAnswer;
import ai.flashpoint.connect.tool.ToolDescriptor;
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

  /** Runs a tool. */
  ToolAnswer call(Call call, ObjectNode params) {
    JsonNode name = params.path("name");
    if (!name.isTextual()) {
      throw RpcFailure.invalidParams("tools/call needs a name.");
    }
    CallOutcome<ToolAnswer> outcome =
        run(call, name.textValue(), arguments(params.path("arguments")));
    if (outcome instanceof CallOutcome.Done<ToolAnswer> done) {
      return done.answer();
    }
    if (outcome instanceof CallOutcome.Unknown) {
      throw RpcFailure.invalidParams("There is no tool of this name.");
    }
    throw new IllegalStateException("a call without questions left one");
  }

  /** Errors too: a tool that overflows the stack is answered like any other that fails. */
  private CallOutcome<ToolAnswer> run(Call call, String name, ObjectNode arguments) {
    try {
      return tools.call(call, name, arguments);
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
