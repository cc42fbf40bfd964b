package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Icon;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes what all listed things have: a name for programs, a title for people, pictures. */
final class NamedJson {

  private NamedJson() {}

  /** An object that begins with name and title. */
  static ObjectNode of(String name, String title, WireProfile profile) {
    ObjectNode json = Json.object().put("name", name);
    return profile.titles() ? json.put("title", title) : json;
  }

  /** Adds icons if there are any and the client knows them. */
  static ObjectNode icons(ObjectNode json, List<Icon> icons, WireProfile profile) {
    if (profile.icons() && !icons.isEmpty()) {
      ArrayNode array = json.putArray("icons");
      icons.forEach(icon -> array.add(icon(icon)));
    }
    return json;
  }

  private static ObjectNode icon(Icon icon) {
    ObjectNode json = Json.object().put("src", icon.src());
    icon.mimeType().ifPresent(type -> json.put("mimeType", type));
    if (!icon.sizes().isEmpty()) {
      icon.sizes().forEach(json.putArray("sizes")::add);
    }
    icon.theme().ifPresent(theme -> json.put("theme", theme));
    return json;
  }
}
