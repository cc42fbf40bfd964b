package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Icon;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How the server introduces itself: an MCP Implementation. Name and title differ from team to team,
 * because assistants tell connections apart by them and some keep only one of equal names.
 *
 * @param version of the product
 * @param description for people
 * @param website for people
 */
record ServerIdentity(
    String version, Optional<String> description, Optional<String> website, List<Icon> icons) {

  /** Name, title and version, as they stand in every modern result. */
  ObjectNode of(Caller caller) {
    return Json.object()
        .put("name", "flashpoint-" + caller.team().slug())
        .put("title", "Flashpoint · " + caller.team().name())
        .put("version", version);
  }

  /** All that the client knows, for its first question. */
  ObjectNode introduce(Caller caller, WireProfile profile) {
    ObjectNode json = of(caller);
    if (profile.icons()) {
      description.ifPresent(text -> json.put("description", text));
      website.ifPresent(url -> json.put("websiteUrl", url));
    }
    return NamedJson.icons(json, icons, profile);
  }
}
