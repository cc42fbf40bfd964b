package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class InstallLinksTest {

  private static final String SERVER = "https://connect.example.com/mcp";

  private final InstallLinks links = new InstallLinks("flashpoint", SERVER);

  @Test
  void cursor_config_isTheEntryInBase64() {
    String start = "cursor://anysphere.cursor-deeplink/mcp/install?name=flashpoint&config=";
    assertThat(links.cursor()).startsWith(start);

    String config = decoded(links.cursor().substring(start.length()));

    assertThat(new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8))
        .isEqualTo(Json.object().put("url", SERVER).toString());
  }

  @Test
  void vscode_query_isTheEntry() {
    String start = "vscode:mcp/install?";
    assertThat(links.vscode()).startsWith(start + "%7B");

    assertThat(decoded(links.vscode().substring(start.length())))
        .isEqualTo("{\"name\":\"flashpoint\",\"type\":\"http\",\"url\":\"" + SERVER + "\"}");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
