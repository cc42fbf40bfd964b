package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/connections",
        "/account",
        "/admin",
        "/admin/sessions",
        "/teams/acme-research",
        "/teams/acme-research/agents",
        "/teams/acme/members/00000000-0000-4000-8000-000000000000"
      })
  void pageOfOurs_isADestination(String path) {
    assertThat(Destination.of(path)).contains(new Destination(path));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/teams//evil.example",
        "/teams/../oauth/authorize",
        "/teams/%2e%2e/login",
        "/teams/acme?x=1",
        "/teams/acme#x",
        "/teams/acme/",
        "/connections\r\nX: y",
        "/connections\n",
        " /connections",
        "connections",
        "/connections@evil.example",
        "/account.evil.example",
        "/adminx",
        "/oauth/authorize",
        "/login",
        "/mcp",
        "javascript:alert(1)"
      })
  void anythingElse_isNone(String path) {
    assertThat(Destination.of(path)).isEmpty();
  }

  @Test
  void signIn_forConnections_needsNoWord() {
    assertThat(Destination.CONNECTIONS.signIn()).isEqualTo("/login");
  }

  @Test
  void signIn_forAnotherPage_carriesIt() {
    assertThat(new Destination("/account").signIn()).isEqualTo("/login?next=/account");
  }
}
