package ai.flashpoint.connect.mcp.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a task asked its client and what it was answered.
 *
 * @param open questions without an answer by the key that the client sees
 * @param answers as the client wrote them, by the tool's key
 * @param used every key that the client ever saw: none comes twice in a task's life
 */
record TaskDialog(Map<String, Question> open, Map<String, JsonNode> answers, Set<String> used) {

  static final TaskDialog NONE = new TaskDialog(Map.of(), Map.of(), Set.of());

  /**
   * A question.
   *
   * @param key the tool's own
   * @param request as it goes to the client
   */
  record Question(String key, ObjectNode request) {}

  /** Asks by the tool's keys; an answer that was there already did not fit and is forgotten. */
  TaskDialog asking(Map<String, ObjectNode> requests) {
    Map<String, Question> asked = new LinkedHashMap<>();
    Map<String, JsonNode> kept = new LinkedHashMap<>(answers);
    Set<String> seen = new LinkedHashSet<>(used);
    requests.forEach(
        (key, request) -> {
          kept.remove(key);
          String shown = key;
          for (int i = 2; !seen.add(shown); i++) {
            shown = key + "-" + i;
          }
          asked.put(shown, new Question(key, request));
        });
    return new TaskDialog(asked, kept, seen);
  }

  /** Takes the answers to open questions; others are nobody's business. */
  TaskDialog answered(ObjectNode responses) {
    Map<String, Question> left = new LinkedHashMap<>(open);
    Map<String, JsonNode> all = new LinkedHashMap<>(answers);
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      Question question = left.remove(response.getKey());
      if (question != null) {
        all.put(question.key(), response.getValue());
      }
    }
    return new TaskDialog(left, all, used);
  }

  /** Without what was said, of which nobody has need when the task is over. */
  TaskDialog over() {
    return new TaskDialog(Map.of(), Map.of(), used);
  }
}
