package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
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
        throw new IllegalToolDeclaration(
            tool.declaredAt(),
            "the name "
                + tool.descriptor().name()
                + " is taken by "
                + other.declaredAt().getDeclaringClass().getName()
                + "."
                + other.declaredAt().getName());
      }
    }
  }

  int size() {
    return tools.size();
  }

  @Override
  public List<ToolDescriptor> list(Caller caller) {
    return tools.values().stream()
        .filter(tool -> policy.allows(caller, tool.role()))
        .map(DeclaredTool::descriptor)
        .toList();
  }

  @Override
  public CallOutcome<ToolAnswer> call(Call call, String name, ObjectNode arguments) {
    DeclaredTool tool = tools.get(name);
    return tool != null && policy.allows(call.caller(), tool.role())
        ? tool.call(call, arguments)
        : new CallOutcome.Unknown<>();
  }
}
