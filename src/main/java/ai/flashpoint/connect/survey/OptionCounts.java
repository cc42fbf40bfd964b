package ai.flashpoint.connect.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often each possible answer to a question was given, in the order of the options. */
final class OptionCounts {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  private OptionCounts(Stream<String> options) {
    options.forEach(option -> counts.put(option, 0L));
  }

  /** For questions with countable answers; for the others it stays empty. */
  static OptionCounts of(Question question) {
    return new OptionCounts(
        switch (question.kind()) {
          case SINGLE_CHOICE, MULTIPLE_CHOICE -> question.options().orElseThrow().stream();
          case SCALE -> IntStream.rangeClosed(1, 5).mapToObj(Integer::toString);
          case NPS -> IntStream.rangeClosed(0, 10).mapToObj(Integer::toString);
          case NUMBER, OPEN_TEXT, DATE -> Stream.empty();
        });
  }

  void add(String option) {
    counts.computeIfPresent(option, (any, count) -> count + 1);
  }

  /** The counts with their share of those who answered. */
  List<QuestionResult.Count> result(long answered) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new QuestionResult.Count(
                    entry.getKey(), entry.getValue(), Rounded.percent(entry.getValue(), answered)))
        .toList();
  }

  /** Share of 9 and 10 minus share of 0 to 6, from -100 to 100. */
  double netPromoterScore(long answered) {
    long promoters = sum(9, 10);
    long detractors = sum(0, 6);
    return Rounded.percent(promoters - detractors, answered);
  }

  private long sum(int least, int most) {
    return IntStream.rangeClosed(least, most)
        .mapToLong(value -> counts.get(Integer.toString(value)))
        .sum();
  }
}
