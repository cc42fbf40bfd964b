package ai.flashpoint.connect.console.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.PublicUrls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillAddressesTest {

  private final FillAddresses two =
      new FillAddresses(new PublicUrls("https://mcp.acme.example", "https://login.acme.example"));

  @Test
  void text_withoutAddresses_staysAsItIs() {
    assertThat(two.in("https://www.example.com/mcp $1 \\ x"))
        .isEqualTo("https://www.example.com/mcp $1 \\ x");
  }

  @ParameterizedTest
  @CsvSource({
    "/mcp, mcp",
    "/t/{team-slug}/mcp, mcp",
    "/.well-known/oauth-protected-resource/mcp, mcp",
    "/.well-known/oauth-authorization-server, login",
    "/oauth/token, login",
    "/teams/x/agents, login",
    "'', login"
  })
  void address_isAtTheOriginThatServesIt(String path, String host) {
    assertThat(two.in("`https://connect.example.com" + path + "`"))
        .isEqualTo("`https://" + host + ".acme.example" + path + "`");
  }
}
