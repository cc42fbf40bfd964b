package ai.flashpoint.connect.console.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.OfferedTool;
import ai.flashpoint.connect.tool.Task;
import ai.flashpoint.connect.tool.ToolDescriptor;
import ai.flashpoint.connect.tool.ToolDescriptor.Hints;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolsReferenceTest {

  private static final Hints READING = new Hints(true, false, true, false);

  private static String reference(String description, String schema, Hints hints, Role role) {
    return new ToolsReference(
            List.of(
                new OfferedTool(
                    new ToolDescriptor(
                        "do_it", "Do it", description, json(schema), Optional.empty(), hints),
                    role,
                    Set.of(),
                    false,
                    Task.NEVER)))
        .markdown();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void tool_thatReads_saysSoAndForWhom() {
    assertThat(reference("Reads.", "{'type':'object'}", READING, Role.VIEWER))
        .contains("## `do_it`", "**Do it.** Reads.", "everybody in the team", "Only reads.")
        .contains("No arguments.");
  }

  @Test
  void tool_thatDestroys_saysSo() {
    assertThat(
            reference(
                "Ends.", "{'type':'object'}", new Hints(false, true, false, false), Role.OWNER))
        .contains("For owners. Destructive");
  }

  @Test
  void arguments_areListedWithTypeAndLimits() {
    String schema =
        "{'type':'object','required':['title'],'properties':{"
            + "'title':{'type':'string','maxLength':200,'description':'Its name'},"
            + "'status':{'type':'string','enum':['open','closed']},"
            + "'rows':{'type':'array','minItems':1,'items':{'type':'object','required':['n'],"
            + "'properties':{'n':{'type':'integer','minimum':0}}}}}}";

    assertThat(reference("x", schema, READING, Role.MEMBER))
        .contains("| `title` | string | yes | at most 200 characters | Its name |")
        .contains("| `status` | string | no | one of `open`, `closed` |  |")
        .contains("| `rows` | list of object | no | at least 1 item |  |")
        .contains("| `rows[].n` | integer | yes | at least 0 |  |");
  }

  @Test
  void words_ofAnAuthor_areShownAsTheyAre() {
    String html =
        RenderMarkdown.of(
                reference("A <b> [x](y) | *z*\n# no", "{'type':'object'}", READING, Role.OWNER))
            .html();

    assertThat(html).contains("A &lt;b&gt; [x](y) | *z* # no").doesNotContain("<b>", "<em>");
  }

  @Test
  void pattern_withABar_staysInItsCell() {
    String html =
        RenderMarkdown.of(
                reference(
                    "x",
                    "{'type':'object','properties':{'a':{'type':'string','pattern':'^(a|b)$'}}}",
                    READING,
                    Role.OWNER))
            .html();

    assertThat(html).contains("<code>^(a|b)$</code>");
  }
}
