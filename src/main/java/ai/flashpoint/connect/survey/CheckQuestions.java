package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.ToolFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks what the schema of a single question cannot say, and gives ids to the questions that have
 * none. All problems are told at once.
 */
final class CheckQuestions {

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private CheckQuestions() {}

  /** The questions as they are kept; fails naming each position and rule. */
  static List<Question> check(List<NewQuestion> asked) {
    return new CheckQuestions().checked(asked);
  }

  private List<Question> checked(List<NewQuestion> asked) {
    for (int i = 0; i < asked.size(); i++) {
      String at = "questions[" + i + "].";
      NewQuestion question = asked.get(i);
      if (question.id().isPresent() && !ids.add(question.id().get())) {
        problems.add(at + "id: another question has the same id");
      }
      checkOptions(at, question);
    }
    if (!problems.isEmpty()) {
      throw new ToolFailure("The survey was not created:\n- " + String.join("\n- ", problems));
    }
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      questions.add(kept(asked.get(i), i + 1));
    }
    return List.copyOf(questions);
  }

  private void checkOptions(String at, NewQuestion question) {
    if (!question.kind().hasOptions()) {
      if (question.options().isPresent()) {
        problems.add(at + "options: only single_choice and multiple_choice have options");
      }
      return;
    }
    if (question.options().isEmpty()) {
      problems.add(at + "options: is missing; " + question.kind().wire() + " needs 2 to 50");
      return;
    }
    List<String> options = question.options().get();
    if (new HashSet<>(options).size() < options.size()) {
      problems.add(at + "options: must not have the same option twice");
    }
  }

  private Question kept(NewQuestion question, int position) {
    return new Question(
        question.id().orElseGet(() -> freeId(position)),
        question.text(),
        question.kind(),
        question.options().map(List::copyOf),
        question.required().orElse(false));
  }

  private String freeId(int position) {
    int number = position;
    while (!ids.add("q" + number)) {
      number++;
    }
    return "q" + number;
  }

  /** The questions as JSON, if they fit. */
  static String stored(List<Question> questions) {
    String json = StoredJson.write(questions);
    if (json.length() > StoredJson.MOST) {
      throw new ToolFailure("The survey was not created: its questions are too long altogether.");
    }
    return json;
  }
}
