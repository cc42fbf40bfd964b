package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The deployment's tools, ordered by name. */
final class ToolCatalogue implements Tools {

  private final NavigableMap<String, DeclaredTool> tools = new TreeMap<>();
  private final ToolPolicy policy;

  /** Refuses two tools of one name. */
  ToolCatalogue(Collection<DeclaredTool> declared, ToolPolicy policy) {
    this.policy = policy;
    for (DeclaredTool tool : declared) {
      DeclaredTool other = tools.put(tool.descriptor().name(), tool);
      if (other != null) {
        throw IllegalToolDeclaration.taken(
            "the name " + tool.descriptor().name(), tool.method(), other.method());
      }
    }
  }

  /** All, whoever may see them. */
  List<ToolDescriptor> all() {
    return tools.values().stream().map(DeclaredTool::descriptor).toList();
  }

  /** All with what a caller needs, whoever may see them. */
  List<OfferedTool> offered() {
    return tools.values().stream().map(OfferedTool::of).toList();
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return tools.values().stream()
        .filter(tool -> policy.sees(caller, tool))
        .map(DeclaredTool::descriptor)
        .toList();
  }

  @Override
  public Optional<ToolDescriptor> find(Caller caller, String name) {
    return Optional.ofNullable(tools.get(name))
        .filter(tool -> policy.sees(caller, tool))
        .map(DeclaredTool::descriptor);
  }

  @Override
  public Task task(Caller caller, String name) {
    DeclaredTool tool = tools.get(name);
    return tool != null && policy.sees(caller, tool) ? tool.task() : Task.NEVER;
  }

  @Override
  public boolean logs(Caller caller, String name) {
    DeclaredTool tool = tools.get(name);
    return tool != null && tool.logs() && policy.sees(caller, tool);
  }

  @Override
  public boolean logs() {
    return tools.values().stream().anyMatch(DeclaredTool::logs);
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    DeclaredTool tool = tools.get(name);
    return tool != null && policy.sees(call.caller(), tool)
        ? policy.withScopes(call.caller(), tool.access(), () -> tool.call(call, arguments))
        : new CallOutcome.Unknown<>();
  }
}
