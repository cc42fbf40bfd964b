package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.tool.ToolFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckQuestionsTest {

  private static NewQuestion question(Optional<String> id, QuestionKind kind) {
    return new NewQuestion(id, "Why?", kind, Optional.empty(), Optional.empty());
  }

  @Test
  void ids_leftOut_areFilledByPosition() {
    assertThat(
            CheckQuestions.check(
                List.of(
                    question(Optional.empty(), QuestionKind.SCALE),
                    question(Optional.of("why"), QuestionKind.NPS),
                    question(Optional.empty(), QuestionKind.DATE))))
        .extracting(Question::id)
        .containsExactly("q1", "why", "q3");
  }

  @Test
  void ids_leftOutButTaken_areTheNextFree() {
    assertThat(
            CheckQuestions.check(
                List.of(
                    question(Optional.empty(), QuestionKind.SCALE),
                    question(Optional.of("q1"), QuestionKind.NPS),
                    question(Optional.empty(), QuestionKind.DATE))))
        .extracting(Question::id)
        .containsExactly("q2", "q1", "q3");
  }

  @Test
  void problems_several_areAllTold() {
    assertThatThrownBy(
            () ->
                CheckQuestions.check(
                    List.of(
                        question(Optional.empty(), QuestionKind.SINGLE_CHOICE),
                        question(Optional.empty(), QuestionKind.MULTIPLE_CHOICE))))
        .isInstanceOf(ToolFailure.class)
        .hasMessageContaining("questions[0].options: is missing")
        .hasMessageContaining("questions[1].options: is missing");
  }
}
