package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.SessionId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a call was asked as: whose, which method, and all its params but those that change from
 * round to round. The same for every repetition, in whatever order a client writes members.
 *
 * @param text on one line, for binding; contains the arguments
 */
record Origin(String text) {

  private static final Set<String> PER_ROUND = Set.of("_meta", "inputResponses", "requestState");

  static Origin of(SessionId session, String method, ObjectNode params) {
    StringBuilder text = new StringBuilder("mcp-call\n").append(session).append('\n');
    text.append(method).append('\n');
    members(params, text, PER_ROUND);
    return new Origin(text.toString());
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      members(node, text, Set.of());
    } else if (node.isArray()) {
      text.append('[');
      for (JsonNode item : node) {
        write(item, text);
        text.append(',');
      }
      text.append(']');
    } else {
      text.append(node);
    }
  }

  private static void members(JsonNode object, StringBuilder text, Set<String> without) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    text.append('{');
    sorted.forEach(
        (name, value) -> {
          if (!without.contains(name)) {
            text.append(TextNode.valueOf(name)).append(':');
            write(value, text);
            text.append(',');
          }
        });
    text.append('}');
  }
}
