package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.PromptDescriptor;
import ai.flashpoint.connect.tool.Prompts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code prompts/list} and {@code prompts/get} (MCP 2026-07-28, Prompts). */
final class PromptsHandler implements MethodFamily {

  private final Prompts prompts;
  private final Pages pages;

  PromptsHandler(Prompts prompts, Pages pages) {
    this.prompts = prompts;
    this.pages = pages;
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of("prompts/list", this::list, "prompts/get", this::get);
  }

  @Override
  public boolean offered(Caller caller) {
    return !prompts.list(caller).isEmpty();
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    capabilities.putObject("prompts");
  }

  private CallOutcome<ObjectNode> list(Call call, ObjectNode params, WireProfile profile) {
    return new CallOutcome.Done<>(
        pages
            .of(prompts.list(call.caller()), PromptDescriptor::name, params)
            .write("prompts", prompt -> PromptsJson.prompt(prompt, profile)));
  }

  private CallOutcome<ObjectNode> get(Call call, ObjectNode params, WireProfile profile) {
    String name = Params.text(params, "name");
    Map<String, String> arguments = Params.texts(params, "arguments");
    return Outcomes.written(
        prompts.get(call, name, arguments),
        answer -> PromptsJson.got(answer, profile),
        () -> RpcFailure.invalidParams("There is no prompt of this name."));
  }
}
