package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

  @ParameterizedTest
  @ValueSource(strings = {"mcp", "openid email profile", "a:b/c", "!", " mcp ", "a  b", "[]~"})
  void wellFormed_scopeTokens_areRight(String scope) {
    assertThat(Scopes.wellFormed(scope)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<b>\"\\", "\"", "a\\b", "ä", "a\tb", "a\nb", "a\u0000", "\u007f", "a\u00a0b"})
  void wellFormed_otherCharacters_areWrong(String scope) {
    assertThat(Scopes.wellFormed(scope)).isFalse();
  }

  @Test
  void wellFormed_thousandsOfTokens_areReadWithoutCost() {
    assertThat(Scopes.wellFormed("a ".repeat(8_000) + "a")).isTrue();
    assertThat(Scopes.wellFormed("a ".repeat(8_000) + "\"")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "mcp,mcp",
    "admin,mcp",
    "openid email profile,mcp",
    "offline_access,mcp offline_access",
    "offline_access mcp mcp admin,mcp offline_access"
  })
  void granted_unknownOnesAreDropped(String asked, String granted) {
    assertThat(Scopes.granted(Optional.of(asked))).isEqualTo(granted);
  }

  @Test
  void granted_nothingAsked_isTheDefault() {
    assertThat(Scopes.granted(Optional.empty())).isEqualTo("mcp");
  }

  @Test
  void known_unknownOnesOnly_isLikeNothingAsked() {
    assertThat(Scopes.known(Optional.of("claudeai openid"))).isEmpty();
  }

  @Test
  void known_keepsWhatMayHaveBeenGranted() {
    assertThat(Scopes.known(Optional.of("openid mcp offline_access")))
        .contains("mcp offline_access");
  }
}
