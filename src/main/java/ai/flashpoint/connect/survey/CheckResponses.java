package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.ToolFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks responses against a survey's questions, all before any of them is recorded. */
final class CheckResponses {

  private static final int MOST_TOLD = 20;
  // well below the column: the analysis holds a page of responses in memory
  private static final int LONGEST_RESPONSE = 200_000;

  private final Map<String, Question> questions;
  private final List<String> problems = new ArrayList<>();

  private CheckResponses(List<Question> questions) {
    this.questions = new LinkedHashMap<>();
    questions.forEach(question -> this.questions.put(question.id(), question));
  }

  /**
   * The answers of each response as they are stored; fails naming the index, the question and the
   * rule of every problem.
   */
  static List<String> check(List<Question> questions, List<NewResponse> responses) {
    return new CheckResponses(questions).checked(responses);
  }

  private List<String> checked(List<NewResponse> responses) {
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      Map<String, JsonNode> answers = responses.get(i).answers();
      String at = "responses[" + i + "].answers";
      checkKnown(at, answers);
      checkValues(at, answers);
      String json = StoredJson.write(answers);
      if (json.length() > LONGEST_RESPONSE) {
        problems.add(at + ": is too long altogether");
      }
      stored.add(json);
    }
    if (!problems.isEmpty()) {
      throw failure();
    }
    return stored;
  }

  private void checkKnown(String at, Map<String, JsonNode> answers) {
    for (String id : answers.keySet()) {
      if (!questions.containsKey(id)) {
        problems.add(at + "." + id + ": no such question; get_survey shows the ids");
      }
    }
  }

  private void checkValues(String at, Map<String, JsonNode> answers) {
    for (Question question : questions.values()) {
      JsonNode value = answers.get(question.id());
      if (value != null) {
        CheckAnswer.brokenRule(question, value)
            .ifPresent(rule -> problems.add(at + "." + question.id() + ": " + rule));
      } else if (question.required()) {
        problems.add(at + "." + question.id() + ": is missing; the question is required");
      }
    }
  }

  private ToolFailure failure() {
    int untold = problems.size() - MOST_TOLD;
    return new ToolFailure(
        problems.stream()
                .limit(MOST_TOLD)
                .map(problem -> "\n- " + problem)
                .collect(Collectors.joining("", "No response was recorded:", ""))
            + (untold > 0 ? "\n- and " + untold + " more" : ""));
  }
}
