package ai.flashpoint.connect.mcp.task;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskDialogTest {

  private static final Map<String, ObjectNode> NAME = Map.of("name", Json.object());

  @Test
  void K2_07_askedAgain_underAnotherKey() {
    TaskDialog again = TaskDialog.NONE.asking(NAME).answered(answer("name")).asking(NAME);
    assertThat(again.open()).containsOnlyKeys("name-2");
    assertThat(again.answers()).isEmpty();
    assertThat(again.asking(NAME).open()).containsOnlyKeys("name-3");
  }

  @Test
  void K2_07_toolHasSuchAKeyItself_keysStayDifferent() {
    TaskDialog both = TaskDialog.NONE.asking(Map.of("name-2", Json.object())).asking(NAME);
    assertThat(both.answered(answer("name")).asking(NAME).open()).containsOnlyKeys("name-3");
  }

  @Test
  void answerToTheSecondAsking_isTheToolsKeys() {
    TaskDialog answered = TaskDialog.NONE.asking(NAME).asking(NAME).answered(answer("name-2"));
    assertThat(answered.answers()).containsOnlyKeys("name");
  }

  @Test
  void written_readsBackTheSame() {
    TaskDialog dialog =
        TaskDialog.NONE
            .asking(Map.of("name", Json.object().put("method", "elicitation/create")))
            .asking(NAME)
            .answered(answer("name-2"));
    assertThat(TaskText.dialog(TaskText.json(dialog))).isEqualTo(dialog);
  }

  private static ObjectNode answer(String key) {
    ObjectNode answers = Json.object();
    answers.putObject(key).put("action", "accept");
    return answers;
  }
}
