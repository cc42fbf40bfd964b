package ai.flashpoint.connect.console.docs;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.OfferedTool;
import ai.flashpoint.connect.tool.Task;
import ai.flashpoint.connect.tool.ToolDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of the tools that this deployment offers, as Markdown. */
record ToolsReference(List<OfferedTool> tools) {

  private static final String HEAD =
      """
      # Tools reference

      What assistants can call here: %d tools. Which of them you see depends on your role in the team, and on what the \
      owner of the team or of the agent has left switched on. `tools/list` at `https://connect.example.com/mcp` \
      answers the list as it is for you, with a JSON Schema of arguments and results.

      """;

  private static final String NO_ARGUMENTS = "No arguments.\n\n";

  private static final String TABLE =
      """
      | Argument | Type | Required | Limits | Meaning |
      |---|---|---|---|---|
      """;

  String markdown() {
    return HEAD.formatted(tools.size())
        + tools.stream().map(ToolsReference::section).collect(Collectors.joining());
  }

  private static String section(OfferedTool tool) {
    ToolDescriptor described = tool.descriptor();
    return "## %s\n\n**%s.** %s\n\n%s\n\n%s"
        .formatted(
            MarkdownText.code(described.name()),
            MarkdownText.words(described.title()),
            MarkdownText.words(described.description()),
            facts(tool),
            arguments(described));
  }

  private static String facts(OfferedTool tool) {
    ToolDescriptor.Hints hints = tool.descriptor().hints();
    List<String> facts = new ArrayList<>();
    facts.add("For " + who(tool.role()) + ".");
    if (!tool.scopes().isEmpty()) {
      facts.add(
          "Needs the scope "
              + tool.scopes().stream()
                  .sorted()
                  .map(MarkdownText::code)
                  .collect(Collectors.joining(" and "))
              + ".");
    }
    facts.add(effect(hints));
    if (!hints.readOnly() && hints.idempotent()) {
      facts.add("Calling it again with the same arguments changes nothing more.");
    }
    if (hints.openWorld()) {
      facts.add("Works with more than the data of this server.");
    }
    if (tool.confirmed()) {
      facts.add("You are asked before it runs.");
    }
    if (tool.task() != Task.NEVER) {
      facts.add("Can go on as a task after the request.");
    }
    return String.join(" ", facts);
  }

  private static String who(Role role) {
    return switch (role) {
      case VIEWER -> "everybody in the team";
      case MEMBER -> "members and owners";
      case OWNER -> "owners";
    };
  }

  private static String effect(ToolDescriptor.Hints hints) {
    if (hints.readOnly()) {
      return "Only reads.";
    }
    return hints.destructive() ? "Destructive: overwrites or deletes." : "Adds or changes.";
  }

  private static String arguments(ToolDescriptor tool) {
    List<SchemaRow> rows = SchemaRow.of(tool.inputSchema());
    return rows.isEmpty()
        ? NO_ARGUMENTS
        : TABLE + rows.stream().map(ToolsReference::row).collect(Collectors.joining()) + "\n";
  }

  private static String row(SchemaRow row) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            MarkdownText.code(row.name()),
            MarkdownText.words(row.type()),
            row.required() ? "yes" : "no",
            row.limits().isEmpty() ? "–" : row.limits(),
            MarkdownText.words(row.schema().path("description").asText()));
  }
}
