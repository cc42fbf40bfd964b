package ai.flashpoint.connect.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Sums up the answers to one question in bounded memory. Answers have been checked when they were
 * recorded and come newest first.
 */
final class QuestionTally {

  private static final int LATEST = 5;
  private static final int LONGEST = 1000;

  private final Question question;
  private final OptionCounts counts;
  private final DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
  private final List<String> latest = new ArrayList<>();
  private Optional<QuestionResult.Days> days = Optional.empty();
  private long answered;

  QuestionTally(Question question) {
    this.question = question;
    this.counts = OptionCounts.of(question);
  }

  void add(JsonNode value) {
    answered++;
    switch (question.kind()) {
      case SINGLE_CHOICE -> counts.add(value.asText());
      case MULTIPLE_CHOICE -> value.forEach(option -> counts.add(option.asText()));
      case SCALE, NPS -> {
        counts.add(Integer.toString(value.intValue()));
        numbers.accept(value.doubleValue());
      }
      case NUMBER -> numbers.accept(value.doubleValue());
      case DATE -> addDay(LocalDate.parse(value.asText()));
      case OPEN_TEXT -> addText(value.asText());
    }
  }

  private void addDay(LocalDate day) {
    LocalDate first = days.map(QuestionResult.Days::earliest).filter(day::isAfter).orElse(day);
    LocalDate last = days.map(QuestionResult.Days::latest).filter(day::isBefore).orElse(day);
    days = Optional.of(new QuestionResult.Days(first, last));
  }

  private void addText(String text) {
    if (latest.size() < LATEST) {
      latest.add(text.length() <= LONGEST ? text : text.substring(0, end(text)) + "…");
    }
  }

  /** Never between the two halves of a character. */
  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /** The result, once all responses were added. */
  QuestionResult result(long responses) {
    QuestionKind kind = question.kind();
    boolean counted = kind.hasOptions() || kind == QuestionKind.SCALE || kind == QuestionKind.NPS;
    return new QuestionResult(
        question.id(),
        question.text(),
        kind,
        answered,
        responses - answered,
        counted ? Optional.of(counts.result(answered)) : Optional.empty(),
        numbers.getCount() > 0 ? Optional.of(numbers()) : Optional.empty(),
        kind == QuestionKind.NPS && answered > 0
            ? Optional.of(counts.netPromoterScore(answered))
            : Optional.empty(),
        days,
        kind == QuestionKind.OPEN_TEXT ? Optional.of(List.copyOf(latest)) : Optional.empty());
  }

  private QuestionResult.Numbers numbers() {
    return new QuestionResult.Numbers(
        Rounded.twoDecimals(numbers.getAverage()), numbers.getMin(), numbers.getMax());
  }
}
