package ai.flashpoint.connect.mcp;

import static ai.flashpoint.connect.mcp.Given.head;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PublicUrls;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static final String[] GOOD = {
    "Authorization", "Bearer good", "Content-Type", "application/json"
  };

  @Test
  void knock_goodPost_admitted() {
    assertThat(door(Given.PUBLIC).knock(head("POST", GOOD)))
        .isInstanceOfSatisfying(
            Entry.Admitted.class,
            admitted -> assertThat(admitted.caller()).isEqualTo(Given.CALLER));
  }

  @Test
  void knock_foreignOriginWithoutToken_forbiddenFirst() {
    assertThat(status("POST", "Origin", "https://evil.example")).isEqualTo(403);
  }

  @Test
  void knock_twoOrigins_forbidden() {
    String own = Given.PUBLIC.origin();
    assertThat(status("POST", "Origin", own, "Origin", own)).isEqualTo(403);
  }

  @Test
  void knock_preflightWithoutToken_noContent() {
    assertThat(status("OPTIONS", "Origin", Given.PUBLIC.origin())).isEqualTo(204);
  }

  @Test
  void knock_getWithoutToken_unauthorizedBeforeMethod() {
    assertThat(status("GET", "Accept", "text/event-stream")).isEqualTo(401);
  }

  @Test
  void knock_postWithoutTokenAndType_unauthorizedBeforeType() {
    assertThat(status("POST")).isEqualTo(401);
  }

  @Test
  void knock_getWithToken_methodNotAllowed() {
    assertThat(status("GET", GOOD)).isEqualTo(405);
  }

  @Test
  void knock_unheardOfMethodWithoutToken_methodNotAllowed() {
    assertThat(status("FOO")).isEqualTo(405);
  }

  @Test
  void knock_textWithToken_unsupportedMediaType() {
    assertThat(status("POST", "Authorization", "Bearer good", "Content-Type", "text/plain"))
        .isEqualTo(415);
  }

  @Test
  void knock_browser_ledToConnectPage() {
    Refusal refusal = turned(head("GET", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    assertThat(refusal.status()).isEqualTo(303);
    assertThat(refusal.headers()).containsEntry("Location", "https://connect.example.com/");
  }

  @Test
  void knock_getForHtmlAndJson_unauthorized() {
    assertThat(status("GET", "Accept", "text/html, application/json")).isEqualTo(401);
  }

  @Test
  void knock_browserWithToken_methodNotAllowed() {
    assertThat(status("GET", "Accept", "text/html", "Authorization", "Bearer good")).isEqualTo(405);
  }

  @Test
  void knock_foreignHostOnLoopback_forbidden() {
    assertThat(door(Given.LOCAL).knock(head("POST", "Host", "evil.example:8080")))
        .isInstanceOfSatisfying(
            Entry.Turned.class, turned -> assertThat(turned.refusal().status()).isEqualTo(403));
  }

  private static int status(String method, String... headers) {
    return turned(head(method, headers)).status();
  }

  private static Refusal turned(RequestHead head) {
    return ((Entry.Turned) door(Given.PUBLIC).knock(head)).refusal();
  }

  private static Door door(PublicUrls urls) {
    return new Door(
        new OriginRule(urls, new McpSettings(Set.of())),
        new HostRule(urls),
        new Browser(urls.at("/")),
        new CheckBearer(
            token -> Given.token(McpScope.NEEDED),
            token -> Given.JANE_STANDS,
            new Challenge(urls)));
  }
}
