package ai.flashpoint.connect.session.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMessageTest {

  private static final String WHOLE =
      """
      https://connect.example.com:8443 wants you to sign in with your Ethereum account:
      0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2

      Sign in as an agent.

      URI: https://connect.example.com/mcp
      Version: 1
      Chain ID: 1
      Nonce: 32891756
      Issued At: 2026-11-23T16:25:24.000Z
      Expiration Time: 2026-11-23T16:30:24+00:00
      Not Before: 2026-11-23T16:20:24Z
      Request ID: some-id
      Resources:
      - ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/
      - https://example.com/my-web2-claim.json""";

  private static final String SMALL =
      """
      connect.example.com wants you to sign in with your Ethereum account:
      0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2


      URI: https://connect.example.com/mcp
      Version: 1
      Chain ID: 1
      Nonce: 32891756
      Issued At: 2026-11-23T16:25:24Z""";

  @Test
  void read_everyField_isUnderstood() {
    SignInMessage message = ReadMessage.of(WHOLE).orElseThrow();

    assertThat(message.scheme()).contains("https");
    assertThat(message.domain()).isEqualTo("connect.example.com:8443");
    assertThat(message.statement()).contains("Sign in as an agent.");
    assertThat(message.requestId()).contains("some-id");
    assertThat(message.resources().orElseThrow()).hasSize(2);
    assertThat(message.expirationTime().orElseThrow().at().toInstant())
        .isEqualTo("2026-11-23T16:30:24Z");
  }

  @Test
  void read_withoutStatement_needsTwoEmptyLines() {
    assertThat(ReadMessage.of(SMALL)).isPresent();
    assertThat(ReadMessage.of(SMALL.replace("\n\n\n", "\n\n"))).isEmpty();
  }

  @Test
  void read_emptyResources_areNotAbsentOnes() {
    assertThat(ReadMessage.of(SMALL + "\nResources:").orElseThrow().resources())
        .contains(List.of());
    assertThat(ReadMessage.of(SMALL).orElseThrow().resources()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\nNonce: 32891756|\nNonce: 32891756\nNonce: 32891756",
        "\nVersion: 1\nChain ID: 1|\nChain ID: 1\nVersion: 1",
        "Nonce: 32891756|Nonce: 3289175",
        "Nonce: 32891756|Nonce: 3289-1756",
        "Nonce: 32891756|nonce: 32891756",
        "Nonce: |Nonce:",
        "24Z|24",
        "2026-11-23T|2026-13-23T",
        "2026-11-23T16:25:24Z|2026-11-23 16:25:24Z",
        "Chain ID: 1|Chain ID: 0x1",
        "connect.example.com wants|user@connect.example.com wants",
        "\n\n\nURI|\n\nSign\tin\n\nURI",
        "\n\n\nURI|\n\nSignez ici, très bien\n\nURI",
        "account:|account: ",
        "0xC02|0xc0"
      })
  void WA10_otherGrammar_isRefused(String change) {
    String[] parts = change.split("\\|");
    String changed = SMALL.replace(parts[0], parts[1]);

    assertThat(changed).isNotEqualTo(SMALL);
    assertThat(ReadMessage.of(changed)).isEmpty();
  }

  @Test
  void WA10_carriageReturns_areRefused() {
    assertThat(ReadMessage.of(SMALL.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void WA10_trailingLineFeed_isRefused() {
    assertThat(ReadMessage.of(SMALL + "\n")).isEmpty();
  }

  @Test
  void WA10_trailingSpace_isRefused() {
    assertThat(ReadMessage.of(SMALL + " ")).isEmpty();
  }

  @Test
  void WA11_hugeMessage_isNotRead() {
    assertThat(ReadMessage.of(SMALL + "\nResources:" + "\n- a:b".repeat(1000))).isEmpty();
  }
}
