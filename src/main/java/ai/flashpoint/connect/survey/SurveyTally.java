package ai.flashpoint.connect.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up the responses to a survey, one after the other, newest first. */
final class SurveyTally {

  private final Map<String, QuestionTally> tallies = new LinkedHashMap<>();
  private long responses;

  SurveyTally(List<Question> questions) {
    questions.forEach(question -> tallies.put(question.id(), new QuestionTally(question)));
  }

  /** Adds one response: question id to value. */
  void add(Map<String, JsonNode> answers) {
    responses++;
    answers.forEach((id, value) -> tallies.get(id).add(value));
  }

  long responses() {
    return responses;
  }

  List<QuestionResult> results() {
    return tallies.values().stream().map(tally -> tally.result(responses)).toList();
  }
}
