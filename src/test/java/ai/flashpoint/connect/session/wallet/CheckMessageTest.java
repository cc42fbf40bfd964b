package ai.flashpoint.connect.session.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMessageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T16:25:24Z");
  private static final CheckMessage CHECK =
      new CheckMessage(
          "connect.example.com",
          Set.of("https://connect.example.com/mcp", "https://connect.example.com/oauth/token"),
          Set.of("1", "8453"));
  private static final String TEXT =
      """
      connect.example.com wants you to sign in with your Ethereum account:
      0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2


      URI: https://connect.example.com/mcp
      Version: 1
      Chain ID: 1
      Nonce: 32891756
      Issued At: 2026-11-23T16:25:24Z""";

  private static java.util.Optional<String> problem(String text) {
    return CHECK.problem(ReadMessage.of(text).orElseThrow(), NOW);
  }

  @Test
  void check_ownMessage_passes() {
    assertThat(problem(TEXT)).isEmpty();
  }

  @Test
  void check_schemeOfOurs_passes() {
    assertThat(problem("https://" + TEXT)).isEmpty();
  }

  @Test
  void check_schemeOfSomebodyElse_isRefused() {
    assertThat(problem("http://" + TEXT)).contains("domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "connect.example.com.evil.example",
        "connect.example.com:444",
        "CONNECT.example.com"
      })
  void WA07_otherDomain_isRefused(String domain) {
    assertThat(problem(TEXT.replace("connect.example.com wants", domain + " wants")))
        .contains("domain");
  }

  @ParameterizedTest
  @CsvSource({
    "URI: https://connect.example.com/mcp, URI: https://evil.example/mcp, uri",
    "Chain ID: 1, Chain ID: 5, chain",
    "Version: 1, Version: 2, version"
  })
  void WA08_otherUriChainOrVersion_isRefused(String part, String other, String problem) {
    assertThat(problem(TEXT.replace(part, other))).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Issued At: 2026-11-23T16:15:24Z",
        "Issued At: 2026-11-23T16:35:24Z",
        "Issued At: 2026-11-23T16:25:24Z\nExpiration Time: 2026-11-23T16:25:24Z",
        "Issued At: 2026-11-23T16:25:24Z\nNot Before: 2026-11-23T16:25:25Z"
      })
  void WA09_otherTimes_areRefused(String times) {
    assertThat(problem(TEXT.replace("Issued At: 2026-11-23T16:25:24Z", times))).contains("times");
  }
}
