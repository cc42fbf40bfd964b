package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyTallyTest {

  private static QuestionResult tally(
      QuestionKind kind, Optional<List<String>> options, Object... values) {
    SurveyTally tally = new SurveyTally(List.of(new Question("q1", "?", kind, options, false)));
    for (Object value : values) {
      JsonNode answer = Json.mapper().valueToTree(value);
      tally.add(answer.isNull() ? Map.of() : Map.of("q1", answer));
    }
    return tally.results().get(0);
  }

  private static QuestionResult tally(QuestionKind kind, Object... values) {
    return tally(kind, Optional.empty(), values);
  }

  @Test
  void singleChoice_countsAndPercentagesAreOfThoseWhoAnswered() {
    QuestionResult result =
        tally(QuestionKind.SINGLE_CHOICE, Optional.of(List.of("a", "b", "c")), "a", "a", "b", null);
    assertThat(result.answered()).isEqualTo(3);
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.counts().orElseThrow())
        .containsExactly(
            new QuestionResult.Count("a", 2, 66.7),
            new QuestionResult.Count("b", 1, 33.3),
            new QuestionResult.Count("c", 0, 0));
  }

  @Test
  void multipleChoice_percentagesMayPassAHundred() {
    assertThat(
            tally(
                    QuestionKind.MULTIPLE_CHOICE,
                    Optional.of(List.of("a", "b")),
                    List.of("a", "b"),
                    List.of("a"))
                .counts()
                .orElseThrow())
        .containsExactly(
            new QuestionResult.Count("a", 2, 100), new QuestionResult.Count("b", 1, 50));
  }

  @Test
  void scale_hasCountsMeanMinAndMax() {
    QuestionResult result = tally(QuestionKind.SCALE, 2, 5, 4);
    assertThat(result.counts().orElseThrow()).hasSize(5);
    assertThat(result.numbers()).contains(new QuestionResult.Numbers(3.67, 2, 5));
    assertThat(result.npsScore()).isEmpty();
  }

  @Test
  void nps_scoreIsPromotersMinusDetractors() {
    QuestionResult result = tally(QuestionKind.NPS, 10, 9, 8, 7, 6, 0);
    assertThat(result.npsScore()).contains(0.0);
    assertThat(result.counts().orElseThrow()).hasSize(11);
  }

  @Test
  void nps_mostlyDetractors_isNegative() {
    assertThat(tally(QuestionKind.NPS, 10, 6, 5).npsScore()).contains(-33.3);
  }

  @Test
  void number_hasMeanMinAndMaxWithoutCounts() {
    QuestionResult result = tally(QuestionKind.NUMBER, -1.5, 2, 1e3);
    assertThat(result.numbers()).contains(new QuestionResult.Numbers(333.5, -1.5, 1000));
    assertThat(result.counts()).isEmpty();
  }

  @Test
  void date_hasEarliestAndLatest() {
    assertThat(tally(QuestionKind.DATE, "2026-03-02", "2026-01-01", "2026-02-01").days())
        .contains(new QuestionResult.Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 2)));
  }

  @Test
  void openText_keepsTheFiveLatest() {
    QuestionResult result = tally(QuestionKind.OPEN_TEXT, "6", "5", "4", "3", "2", "1");
    assertThat(result.answered()).isEqualTo(6);
    assertThat(result.latestAnswers().orElseThrow()).containsExactly("6", "5", "4", "3", "2");
  }

  @Test
  void openText_long_isCutBetweenCharacters() {
    String text = "x".repeat(999) + "\uD83D\uDE00" + "tail";
    assertThat(tally(QuestionKind.OPEN_TEXT, text).latestAnswers().orElseThrow())
        .containsExactly("x".repeat(999) + "…");
  }

  @Test
  void question_neverAnswered_hasZeroCountsAndNoNumbers() {
    QuestionResult result = tally(QuestionKind.NPS, (Object) null);
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.counts().orElseThrow()).allMatch(count -> count.percent() == 0);
    assertThat(result.numbers()).isEmpty();
    assertThat(result.npsScore()).isEmpty();
  }
}
