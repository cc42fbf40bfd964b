package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.Tools;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code tools/list} and {@code tools/call} (MCP 2026-07-28, Tools). */
final class ToolsHandler implements MethodFamily {

  private final Tools tools;
  private final Pages pages;

  ToolsHandler(Tools tools, Pages pages) {
    this.tools = tools;
    this.pages = pages;
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of("tools/list", this::list, "tools/call", this::call);
  }

  /** Also a caller who has no tool yet is told that there can be some. */
  @Override
  public boolean offered(Caller caller) {
    return true;
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    capabilities.putObject("tools");
  }

  private CallOutcome<ObjectNode> list(Call call, ObjectNode params, WireProfile profile) {
    return new CallOutcome.Done<>(
        pages
            .of(tools.list(call.caller()), ToolDescriptor::name, params)
            .write("tools", tool -> ToolsJson.tool(tool, profile)));
  }

  private CallOutcome<ObjectNode> call(Call call, ObjectNode params, WireProfile profile) {
    String name = Params.text(params, "name");
    ObjectNode arguments = Params.object(params, "arguments");
    return Outcomes.written(
        tools.call(call, name, arguments),
        answer -> ToolsJson.called(answer, profile),
        () -> RpcFailure.invalidParams("There is no tool of this name."));
  }
}
