package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckResponsesTest {

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("good", "?", QuestionKind.SCALE, Optional.empty(), true),
          new Question("why", "?", QuestionKind.OPEN_TEXT, Optional.empty(), false));

  private static NewResponse response(Map<String, JsonNode> answers) {
    return new NewResponse(answers);
  }

  @Test
  void responses_fitting_areStoredAsJson() {
    assertThat(
            CheckResponses.check(QUESTIONS, List.of(response(Map.of("good", IntNode.valueOf(5))))))
        .containsExactly("{\"good\":5}");
  }

  @Test
  void responses_required_mustBeThere() {
    assertThatThrownBy(() -> CheckResponses.check(QUESTIONS, List.of(response(Map.of()))))
        .hasMessage(
            "No response was recorded:\n"
                + "- responses[0].answers.good: is missing; the question is required");
  }

  @Test
  void responses_unknownQuestion_isNamed() {
    assertThatThrownBy(
            () ->
                CheckResponses.check(
                    QUESTIONS,
                    List.of(
                        response(Map.of("good", IntNode.valueOf(1), "bad", IntNode.valueOf(1))))))
        .hasMessageContaining("responses[0].answers.bad: no such question");
  }

  @Test
  void responses_severalBad_areAllNamedWithTheirIndex() {
    assertThatThrownBy(
            () ->
                CheckResponses.check(
                    QUESTIONS,
                    List.of(
                        response(Map.of("good", IntNode.valueOf(9))),
                        response(Map.of("good", IntNode.valueOf(1))),
                        response(Map.of("good", IntNode.valueOf(1), "why", TextNode.valueOf(""))))))
        .hasMessageContaining("responses[0].answers.good: must be a whole number")
        .hasMessageContaining("responses[2].answers.why: must be text")
        .hasMessageNotContaining("responses[1]");
  }

  @Test
  void responses_manyBad_areCutAndCounted() {
    assertThatThrownBy(
            () -> CheckResponses.check(QUESTIONS, Collections.nCopies(500, response(Map.of()))))
        .hasMessageEndingWith("\n- and 480 more");
  }
}
