package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes plausible answers, always the same ones from the same seed. */
final class DemoAnswers {

  /** Days that answers to date questions count back from. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

  private final Random random;
  private final List<String> comments;

  DemoAnswers(long seed, List<String> comments) {
    this.random = new Random(seed);
    this.comments = comments;
  }

  /** One person's answers; optional questions are left out now and then. */
  NewResponse next(List<Question> questions) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (Question question : questions) {
      if (question.required() || random.nextInt(4) > 0) {
        answers.put(question.id(), Json.mapper().valueToTree(value(question)));
      }
    }
    return new NewResponse(answers);
  }

  private Object value(Question question) {
    return switch (question.kind()) {
      case SINGLE_CHOICE -> favouringFirst(question.options().orElseThrow());
      case MULTIPLE_CHOICE -> some(question.options().orElseThrow());
      case SCALE -> Math.max(1 + random.nextInt(5), 1 + random.nextInt(5));
      case NPS -> Math.max(random.nextInt(11), random.nextInt(11));
      case NUMBER -> 1 + random.nextInt(60);
      case OPEN_TEXT -> comments.get(random.nextInt(comments.size()));
      case DATE -> LAST_DAY.minusDays(random.nextInt(90)).toString();
    };
  }

  private String favouringFirst(List<String> options) {
    return options.get(Math.min(random.nextInt(options.size()), random.nextInt(options.size())));
  }

  private List<String> some(List<String> options) {
    List<String> chosen = new ArrayList<>();
    for (String option : options) {
      if (random.nextInt(options.size()) < 2) {
        chosen.add(option);
      }
    }
    return chosen.isEmpty() ? List.of(favouringFirst(options)) : chosen;
  }
}
