package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.Description;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the responses to a survey say about one question. */
record QuestionResult(
    String id,
    String text,
    QuestionKind kind,
    @Description("How many responses answer it") long answered,
    @Description("How many responses leave it out") long skipped,
    @Description("For choices, scale and nps: each possible answer") Optional<List<Count>> counts,
    @Description("For scale, nps and number, once it was answered") Optional<Numbers> numbers,
    @Description("For nps: percentage of 9 and 10 minus percentage of 0 to 6")
        Optional<Double> npsScore,
    @Description("For date, once it was answered") Optional<Days> days,
    @Description("For open_text: up to 5, newest first, each cut at 1000 characters")
        Optional<List<String>> latestAnswers) {

  /**
   * How often an answer was given.
   *
   * @param percent of those who answered the question, one decimal
   */
  record Count(
      String value,
      long count,
      @Description("Of those who answered the question") double percent) {}

  /**
   * Of all answers.
   *
   * @param mean two decimals
   */
  record Numbers(double mean, double min, double max) {}

  record Days(LocalDate earliest, LocalDate latest) {}
}
