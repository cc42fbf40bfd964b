package ai.flashpoint.connect.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page tells the browser to forbid. */
@ExtendWith(Shared.class)
class PageHeadersIT {

  private final Server server;

  PageHeadersIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/connections",
        "/forgot",
        "/reset",
        "/invitation",
        "/no-such-page"
      })
  void page_opened_cannotBeFramedOrScripted(String path) {
    hardened(new Visitor(server).open(server.at(path)));
  }

  @Test
  void signInPage_ofAnAssistant_isHardenedAndNeverStored() {
    Assistant assistant = Assistant.registered(server, "Claude");

    Answer page =
        new Visitor(server).open(assistant.address(assistant.request(Assistant.newPkce())));

    hardened(page);
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
        "/jakarta.faces.resource/faces-uncompressed.js.xhtml?ln=jakarta.faces",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"
      })
  void resourceOfFaces_isNotServed(String address) {
    assertThat(Http.get(server.at(address)).status()).isEqualTo(404);
  }

  @Test
  void endpoint_openedWithABrowser_leadsToTheConnectPage() {
    Answer answer = Http.get(server.mcp(), "Accept", "text/html,application/xhtml+xml");

    assertThat(answer.status()).isIn(302, 303);
    assertThat(answer.location().getPath()).isEqualTo("/");
  }

  private static void hardened(Answer page) {
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.header("Content-Security-Policy").orElse(""))
        .containsPattern("default-src '(self|none)'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
    assertThat(page.body()).doesNotContain("jsessionid");
  }
}
