package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of a task that hold text for us alone. */
final class TaskText {

  private TaskText() {}

  static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  static ObjectNode object(String json) {
    return read(json, ObjectNode.class);
  }

  static TaskDialog dialog(String json) {
    return read(json, TaskDialog.class);
  }

  static String abilities(ClientAbilities abilities) {
    return abilities.declared().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  static ClientAbilities abilities(String text) {
    return new ClientAbilities(
        Arrays.stream(text.split(" "))
            .filter(name -> !name.isEmpty())
            .map(ClientAbility::valueOf)
            .collect(Collectors.toSet()));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a task's row cannot be read", e);
    }
  }
}
