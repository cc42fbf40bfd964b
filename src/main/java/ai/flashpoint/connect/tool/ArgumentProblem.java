package ai.flashpoint.connect.tool;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a call's arguments, in words that a model can act on.
 *
 * @param path where, like {@code questions[0].text}; empty for the arguments as a whole
 * @param rule what must be the case
 */
record ArgumentProblem(String path, String rule) {

  private static final int MOST_TOLD = 20;

  @Override
  public String toString() {
    return path.isEmpty() ? rule : path + ": " + rule;
  }

  /** All problems of a call as one message. */
  static CallOutcome<ToolAnswer> failure(String tool, List<ArgumentProblem> problems) {
    String told =
        problems.stream()
            .distinct()
            .limit(MOST_TOLD)
            .map(problem -> "\n- " + problem)
            .collect(Collectors.joining());
    int untold = (int) problems.stream().distinct().count() - MOST_TOLD;
    return new CallOutcome.Done<>(
        ToolAnswer.failure(
            "The arguments do not fit "
                + tool
                + ":"
                + told
                + (untold > 0 ? "\n- and " + untold + " more" : "")));
  }
}
