package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The JSON in the columns of questions and answers. */
final class StoredJson {

  /** Most characters that the columns hold. */
  static final int MOST = 1_000_000;

  private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
  private static final TypeReference<Map<String, JsonNode>> ANSWERS = new TypeReference<>() {};

  private StoredJson() {}

  static String write(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  static List<Question> questions(String json) {
    return read(json, QUESTIONS);
  }

  static Map<String, JsonNode> answers(String json) {
    return read(json, ANSWERS);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored survey cannot be read", e);
    }
  }
}
