package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Links that open an editor on this computer and let it add the server by itself.
 *
 * @param name for the editor's list of servers
 * @param server the MCP endpoint
 */
record InstallLinks(String name, String server) {

  /** Cursor takes the entry of its configuration file in base64. */
  String cursor() {
    String entry = Json.object().put("url", server).toString();
    return "cursor://anysphere.cursor-deeplink/mcp/install?name="
        + encoded(name)
        + "&config="
        + encoded(Base64.getEncoder().encodeToString(entry.getBytes(StandardCharsets.UTF_8)));
  }

  /** Visual Studio Code takes the entry, with its name, as the query. */
  String vscode() {
    return "vscode:mcp/install?"
        + encoded(
            Json.object().put("name", name).put("type", "http").put("url", server).toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
