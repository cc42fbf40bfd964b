package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.tool.OfferedTool;
import java.util.Set;

/**
 * A tool as an owner decides about it.
 *
 * @param role the least role that has it, in words
 * @param effect whether it changes anything, in words
 */
public record ToolRow(
    String name, String title, String description, String role, String effect, boolean shown) {

  static ToolRow of(OfferedTool tool, Set<String> hidden, PageText text) {
    String name = tool.descriptor().name();
    return new ToolRow(
        name,
        tool.descriptor().title(),
        firstSentence(tool.descriptor().description()),
        text.of("teams.role." + tool.role().wire()),
        text.of(
            tool.descriptor().hints().readOnly()
                ? "teams.tools.reads"
                : tool.descriptor().hints().destructive()
                    ? "teams.tools.destroys"
                    : "teams.tools.changes"),
        !hidden.contains(name));
  }

  /** The rest is for assistants. */
  private static String firstSentence(String description) {
    int end = description.indexOf(". ");
    return end < 0 ? description : description.substring(0, end + 1);
  }
}
