package ai.flashpoint.connect.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Treats a member that is null as one that was left out. Models write null for what they do not
 * want to say, and a schema has no word for it.
 */
final class DropNulls {

  private DropNulls() {}

  /** The arguments themselves if there is no null in them, else a copy. */
  static ObjectNode from(ObjectNode arguments) {
    if (!holdsNull(arguments)) {
      return arguments;
    }
    ObjectNode copy = arguments.deepCopy();
    drop(copy);
    return copy;
  }

  private static boolean holdsNull(JsonNode node) {
    for (JsonNode child : node) {
      if ((child.isNull() && node.isObject()) || holdsNull(child)) {
        return true;
      }
    }
    return false;
  }

  private static void drop(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
    }
    node.forEach(DropNulls::drop);
  }
}
