package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.client.ClientKind;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.session.AuthorizationRequest;
import ai.flashpoint.connect.signin.Asker.ReturnsTo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskerTest {

  @Test
  void of_websiteRedirect_showsItsHost() {
    Asker asker = asker("c1", "Claude", "https://Claude.ai/api/mcp/auth_callback");
    assertThat(asker.returnsTo()).isEqualTo(ReturnsTo.WEBSITE);
    assertThat(asker.place()).isEqualTo("claude.ai");
  }

  @Test
  void of_websiteOnAnotherPort_showsThePort() {
    assertThat(asker("c1", "X", "https://a.example:8443/cb").place()).isEqualTo("a.example:8443");
  }

  @Test
  void of_loopbackRedirect_isThisComputerAndUnprovable() {
    Asker asker = asker("c1", "Claude Code", "http://localhost:49152/callback");
    assertThat(asker.returnsTo()).isEqualTo(ReturnsTo.THIS_COMPUTER);
    assertThat(asker.unprovable()).isTrue();
  }

  @Test
  void of_ipv6Loopback_isThisComputer() {
    assertThat(asker("c1", "X", "http://[::1]:5000/cb").returnsTo())
        .isEqualTo(ReturnsTo.THIS_COMPUTER);
  }

  @Test
  void of_hostThatBeginsLikeLoopback_isAWebsite() {
    assertThat(asker("c1", "X", "https://localhost.evil.example/cb").returnsTo())
        .isEqualTo(ReturnsTo.WEBSITE);
  }

  @Test
  void of_privateScheme_isAnApplication() {
    Asker asker = asker("c1", "Cursor", "cursor://anysphere.cursor-mcp/oauth/callback");
    assertThat(asker.returnsTo()).isEqualTo(ReturnsTo.APPLICATION);
    assertThat(asker.place()).isEqualTo("cursor");
  }

  @Test
  void of_registeredClient_isNotVerified() {
    assertThat(asker("fp-123", "Claude", "https://claude.ai/cb").verified()).isFalse();
  }

  @Test
  void of_clientWithDocument_isVerifiedForItsHost() {
    Asker asker = asker("https://claude.ai/oauth/metadata", "Claude", "https://claude.ai/cb");
    assertThat(asker.verifiedHost()).contains("claude.ai");
  }

  @Test
  void of_longName_isCut() {
    String name = asker("c1", "a".repeat(10_000), "https://a.example/cb").name();
    assertThat(name).hasSize(60).endsWith("…");
  }

  @Test
  void initial_nameWithoutLetters_isADot() {
    assertThat(asker("c1", "<>", "https://a.example/cb").initial()).isEqualTo("·");
  }

  private static Asker asker(String clientId, String name, String redirect) {
    return Asker.of(
        new AuthorizationRequest(
            new ClientId(clientId),
            ClientKind.REGISTERED,
            name,
            redirect,
            Optional.empty(),
            "c".repeat(43),
            "mcp",
            "https://connect.example.com/mcp",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty()));
  }
}
