package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Content;
import ai.flashpoint.connect.tool.ToolAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Just enough JSON to tell things apart. */
class PlainWire implements TaskWire {

  @Override
  public ObjectNode result(ToolAnswer answer) {
    return Json.object()
        .put("text", ((Content.Text) answer.content().get(0)).text())
        .put("isError", answer.error());
  }

  @Override
  public ObjectNode error(CallOutcome<ToolAnswer> outcome) {
    return Json.object().put("code", -32602).put("message", outcome.getClass().getSimpleName());
  }

  @Override
  public ObjectNode error(Throwable bug) {
    return Json.object().put("code", -32603).put("message", "bug");
  }
}
