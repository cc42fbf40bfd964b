package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How the server introduces itself: an MCP Implementation. Name and title differ from team to team,
 * because assistants tell connections apart by them and some keep only one of equal names.
 *
 * @param version of the product
 */
record ServerIdentity(String version) {

  /** With a display title, which revisions before 2025-06-18 ignore. */
  ObjectNode of(Caller caller, WireProfile profile) {
    return Json.object()
        .put("name", "flashpoint-" + caller.team().slug())
        .put("title", "Flashpoint · " + caller.team().name())
        .put("version", version);
  }
}
