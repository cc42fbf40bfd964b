package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Finds text that JSON can carry but neither UTF-8 nor PostgreSQL can: half a surrogate pair, and
 * the character U+0000.
 */
public final class UnusableText {

  private UnusableText() {}

  /** Whether it is anywhere in the arguments. */
  public static boolean in(JsonNode node) {
    if (node.isTextual()) {
      return in(node.textValue());
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (in(member.getKey()) || in(member.getValue())) {
          return true;
        }
      }
      return false;
    }
    for (JsonNode item : node) {
      if (in(item)) {
        return true;
      }
    }
    return false;
  }

  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
