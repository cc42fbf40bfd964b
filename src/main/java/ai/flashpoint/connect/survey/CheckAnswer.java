package ai.flashpoint.connect.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one value against the question that it answers. */
final class CheckAnswer {

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_LIST = 500;

  private CheckAnswer() {}

  /** The rule that the value breaks, or empty. */
  static Optional<String> brokenRule(Question question, JsonNode value) {
    return switch (question.kind()) {
      case SINGLE_CHOICE ->
          rule(options(question).contains(textOf(value)), "must be one of " + listed(question));
      case MULTIPLE_CHOICE ->
          rule(
              isChoice(value, options(question)),
              "must be an array with one or more, each once, of " + listed(question));
      case SCALE -> rule(isWhole(value, 1, 5), "must be a whole number from 1 to 5");
      case NPS -> rule(isWhole(value, 0, 10), "must be a whole number from 0 to 10");
      case NUMBER -> rule(isNumber(value), "must be a number between -1e15 and 1e15");
      case OPEN_TEXT ->
          rule(
              isText(value),
              "must be text that is not blank, at most " + LONGEST_TEXT + " characters");
      case DATE -> rule(isDate(value), "must be a date like 2026-03-31");
    };
  }

  private static Optional<String> rule(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }

  private static List<String> options(Question question) {
    return question.options().orElseThrow();
  }

  private static String listed(Question question) {
    String all = String.join(" | ", options(question));
    return all.length() > LONGEST_LIST ? "the question's options; get_survey shows them" : all;
  }

  /** The text, or one that no option is. */
  private static String textOf(JsonNode value) {
    return value.isTextual() ? value.textValue() : "";
  }

  private static boolean isChoice(JsonNode value, List<String> options) {
    Set<String> chosen = new HashSet<>();
    for (JsonNode item : value) {
      if (!options.contains(textOf(item)) || !chosen.add(item.textValue())) {
        return false;
      }
    }
    return value.isArray() && !chosen.isEmpty();
  }

  private static boolean isWhole(JsonNode value, int least, int most) {
    return value.isNumber()
        && value.canConvertToExactIntegral()
        && value.doubleValue() >= least
        && value.doubleValue() <= most;
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual()
        && !value.textValue().isBlank()
        && value.textValue().length() <= LONGEST_TEXT;
  }

  private static boolean isDate(JsonNode value) {
    try {
      return value.isTextual()
          && value.textValue().length() == 10
          && LocalDate.parse(value.textValue()).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Small enough that the sum of any number of answers stays exact enough and finite. */
  private static boolean isNumber(JsonNode value) {
    return value.isNumber() && Math.abs(value.doubleValue()) <= 1e15;
  }
}
