package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.RedirectUri.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

  private static final Client A = ClientFixture.publicClient("a", "https://a.example/cb");
  private static final Client L =
      ClientFixture.publicClient(
          "l", "http://127.0.0.1/cb", "http://localhost/cb", "http://[::1]:7/cb");

  @Test
  void matches_exactString_isRight() {
    assertThat(A.mayRedirectTo("https://a.example/cb")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/cb",
        "https://a.example/cb/../evil",
        "https://a.example/cb/%2e%2e/evil",
        "https://a.example/cb/extra",
        "https://a.example/cb/",
        "https://a.example/c%62",
        "https://a.example/cb?x=1",
        "https://a.example/cb?",
        "https://a.example/cb#f",
        "https://a.example/cb#",
        "https://a.example.evil.example/cb",
        "https://evil-a.example/cb",
        "https://a.example@evil.example/cb",
        "https://a.example:8443/cb",
        "https://a.example:443/cb",
        "http://a.example/cb",
        "HTTPS://A.EXAMPLE/cb",
        "https://a.example/cb%0d%0aSet-Cookie:x=1",
        "https://a.example/cb\r\nSet-Cookie:x=1",
        "https://a.example/cb\0",
        "https://a.example/cb\t",
        "https://a.example\\cb",
        " https://a.example/cb",
        "https://a.example/cb ",
        "//a.example/cb",
        "/cb",
        ""
      })
  void matches_anythingElse_isWrong(String requested) {
    assertThat(A.mayRedirectTo(requested)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:49152/cb",
        "http://127.0.0.1/cb",
        "http://localhost:5/cb",
        "http://localhost/cb",
        "http://[::1]:49152/cb",
        "http://[::1]/cb"
      })
  void matches_loopbackOnAnyPort_isRight(String requested) {
    assertThat(L.mayRedirectTo(requested)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:49152/other",
        "http://127.0.0.1:49152/cb?x",
        "http://127.0.0.1:49152/cb#x",
        "http://127.0.0.1:49152/CB",
        "http://127.0.0.1.evil.example:80/cb",
        "http://localhost.evil.example/cb",
        "http://127.1/cb",
        "http://127.0.0.2/cb",
        "http://2130706433/cb",
        "http://0.0.0.0/cb",
        "http://[::2]:7/cb",
        "http://[::ffff:127.0.0.1]/cb",
        "http://127.0.0.1@evil.example/cb",
        "http://user@127.0.0.1:1/cb",
        "http://evil.example:80@127.0.0.1/cb",
        "http://127.0.0.1:1\\@evil.example/cb",
        "http://127.0.0.1:x/cb",
        "https://127.0.0.1:1/cb",
        "https://localhost/cb",
        "http://127.0.0.1:1/cb\n",
        "http://127.0.0.1:1 /cb"
      })
  void matches_notReallyTheLoopbackAddress_isWrong(String requested) {
    assertThat(L.mayRedirectTo(requested)).isFalse();
  }

  @Test
  void matches_oneLoopbackNameForAnother_isWrong() {
    assertThat(RedirectUri.matches("http://127.0.0.1/cb", "http://localhost/cb")).isFalse();
    assertThat(RedirectUri.matches("http://localhost/cb", "http://[::1]/cb")).isFalse();
  }

  @Test
  void matches_loopbackEmptyPath_equalsSlash() {
    assertThat(RedirectUri.matches("http://127.0.0.1", "http://127.0.0.1:33418/")).isTrue();
    assertThat(RedirectUri.matches("http://127.0.0.1/", "http://127.0.0.1:33418")).isTrue();
  }

  @Test
  void matches_emptyPathElsewhere_isExact() {
    assertThat(RedirectUri.matches("https://a.example", "https://a.example/")).isFalse();
  }

  @Test
  void matches_loopbackQuery_isExact() {
    assertThat(RedirectUri.matches("http://localhost/cb?a=1", "http://localhost:9/cb?a=1"))
        .isTrue();
    assertThat(RedirectUri.matches("http://localhost/cb?a=1", "http://localhost:9/cb?a=2"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/cb",
        "https://a.example:8443/cb?x=1",
        "https://a.example",
        "http://localhost:3000/callback",
        "http://127.0.0.1/cb",
        "http://[::1]:1/cb",
        "cursor://anysphere.cursor-retrieval/oauth/user-mcp/callback",
        "vscode://vscode.github-authentication/did-authenticate",
        "vscode-insiders://x/y",
        "windsurf://x",
        "com.example.app:/callback",
        "com.example.app://callback"
      })
  void judge_usable_isAccepted(String uri) {
    assertThat(RedirectUri.judge(uri)).isEqualTo(Verdict.ACCEPTED);
  }

  static List<String> dangerous() {
    return List.of(
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "blob:https://a.example/x",
        "about:blank",
        "ws://a.example/cb",
        "wss://a.example/cb",
        "ftp://a.example/cb",
        "intent://x#Intent;end",
        "https://*.example/cb",
        "https://u:p@x/cb",
        "https://u@x/cb",
        "//x/cb",
        "/cb",
        "cb",
        "",
        "https://x/cb#f",
        "https://x/cb#",
        "https://x/" + "a".repeat(2_490),
        "https://x/a/../b",
        "https://x/a/%2e%2E/b",
        "https://x/./b",
        "https:///cb",
        "https:cb",
        "https://x y/cb",
        "https://x/\r\ncb",
        "https://x/\0",
        "https://x\\cb",
        "https://пример.example/cb",
        "http://example.com/cb",
        "http://localhost.example.com/cb",
        "http://127.0.0.2/cb",
        "http://10.0.0.1/cb",
        "http://LOCALHOST@evil.example/cb");
  }

  @ParameterizedTest
  @MethodSource("dangerous")
  void judge_dangerous_isRefused(String uri) {
    assertThat(RedirectUri.judge(uri)).isEqualTo(Verdict.DANGEROUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"myapp://callback", "zed:/callback", "chrome-extension://abc/cb"})
  void judge_unknownSchemeWithoutDot_isUnsupported(String uri) {
    assertThat(RedirectUri.judge(uri)).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void judge_longestUri_isAccepted() {
    String uri = "https://x/" + "a".repeat(RedirectUri.MAX_LENGTH - 10);
    assertThat(RedirectUri.judge(uri)).isEqualTo(Verdict.ACCEPTED);
    assertThat(RedirectUri.judge(uri + "a")).isEqualTo(Verdict.DANGEROUS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://claude.ai/api/mcp/auth_callback,claude.ai",
    "http://localhost:33418/cb,localhost",
    "cursor://anysphere.cursor-retrieval/x,cursor://",
    "https://xn--lade-4ve.ai/cb,xn--lade-4ve.ai"
  })
  void destination_isWhatThePersonSees(String uri, String shown) {
    assertThat(RedirectUri.destination(uri)).isEqualTo(shown);
  }
}
