package ai.flashpoint.connect.survey;

import java.util.List;

/**
 * Writes results as CSV (RFC 4180), one figure a row: question, what is measured, of which answer,
 * and the value.
 */
final class WriteResultsCsv {

  private final StringBuilder csv = new StringBuilder();

  private WriteResultsCsv() {}

  static String of(SurveyResults results) {
    WriteResultsCsv writer = new WriteResultsCsv();
    writer.row("question_id", "question", "kind", "measure", "answer", "value");
    results.questions().forEach(writer::question);
    return writer.csv.toString();
  }

  private void question(QuestionResult question) {
    figure(question, "answered", "", question.answered());
    figure(question, "skipped", "", question.skipped());
    for (QuestionResult.Count count : question.counts().orElse(List.of())) {
      figure(question, "count", count.value(), count.count());
      figure(question, "percent", count.value(), count.percent());
    }
    question
        .numbers()
        .ifPresent(
            numbers -> {
              figure(question, "mean", "", numbers.mean());
              figure(question, "min", "", numbers.min());
              figure(question, "max", "", numbers.max());
            });
    question.npsScore().ifPresent(score -> figure(question, "nps_score", "", score));
    question
        .days()
        .ifPresent(
            days -> {
              figure(question, "earliest", "", days.earliest());
              figure(question, "latest", "", days.latest());
            });
    for (String answer : question.latestAnswers().orElse(List.of())) {
      figure(question, "latest_answer", answer, "");
    }
  }

  private void figure(QuestionResult question, String measure, String answer, Object value) {
    row(
        question.id(),
        inert(question.text()),
        question.kind().wire(),
        measure,
        inert(answer),
        value.toString());
  }

  /** What people wrote must not run as a formula in their spreadsheet. */
  private static String inert(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append(quoted(cells[i]));
    }
    csv.append("\r\n");
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
