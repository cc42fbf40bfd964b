package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallOutcome;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.ResourceContents;
import ai.flashpoint.connect.tool.ResourceDescriptor;
import ai.flashpoint.connect.tool.ResourceTemplateDescriptor;
import ai.flashpoint.connect.tool.Resources;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The {@code resources/…} methods except subscribing (MCP 2026-07-28, Resources). */
final class ResourcesHandler implements MethodFamily {

  private final Resources resources;
  private final Pages pages;

  ResourcesHandler(Resources resources, Pages pages) {
    this.resources = resources;
    this.pages = pages;
  }

  @Override
  public Map<String, Method> methods() {
    return Map.of(
        "resources/list", this::list,
        "resources/templates/list", this::templates,
        "resources/read", this::read);
  }

  @Override
  public boolean offered(Caller caller) {
    return !resources.list(caller).isEmpty() || !resources.templates(caller).isEmpty();
  }

  @Override
  public void announce(ObjectNode capabilities, WireProfile profile) {
    capabilities.putObject("resources");
  }

  private CallOutcome<ObjectNode> list(Call call, ObjectNode params, WireProfile profile) {
    return new CallOutcome.Done<>(
        pages
            .of(resources.list(call.caller()), ResourceDescriptor::uri, params)
            .write("resources", resource -> ResourcesJson.resource(resource, profile)));
  }

  private CallOutcome<ObjectNode> templates(Call call, ObjectNode params, WireProfile profile) {
    return new CallOutcome.Done<>(
        pages
            .of(resources.templates(call.caller()), ResourceTemplateDescriptor::uriTemplate, params)
            .write("resourceTemplates", template -> ResourcesJson.template(template, profile)));
  }

  /** Nothing in it is the same as no resource: the protocol knows no empty contents. */
  private CallOutcome<ObjectNode> read(Call call, ObjectNode params, WireProfile profile) {
    String uri = Params.text(params, "uri");
    CallOutcome<List<ResourceContents>> outcome = resources.read(call, uri);
    if (outcome instanceof CallOutcome.Done<List<ResourceContents>> done
        && done.answer().isEmpty()) {
      throw RpcFailure.resourceNotFound(uri, profile);
    }
    return Outcomes.written(
        outcome, ResourcesJson::read, () -> RpcFailure.resourceNotFound(uri, profile));
  }
}
