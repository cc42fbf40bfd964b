package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialsTest {

  @Test
  void typed_emailWithSpacesAndCapitals_isNormalised() {
    assertThat(Credentials.typed(" Ada@Example.COM ", "x").email()).isEqualTo("ada@example.com");
  }

  @Test
  void typed_password_isKeptAsItIs() {
    assertThat(Credentials.typed("a@b", " p w ").password().reveal()).isEqualTo(" p w ");
  }

  @Test
  void typed_nothing_isMissing() {
    Credentials typed = Credentials.typed(null, null);
    assertThat(typed.emailMissing()).isTrue();
    assertThat(typed.passwordMissing()).isTrue();
  }

  @Test
  void passwordMissing_onlySpaces_true() {
    assertThat(Credentials.typed("a@b", "   ").passwordMissing()).isTrue();
  }

  @Test
  void plausible_ordinary_true() {
    assertThat(Credentials.typed("ada@example.com", "secret").plausible()).isTrue();
  }

  @Test
  void plausible_nulInEmail_false() {
    assertThat(Credentials.typed("ada\0@example.com", "secret").plausible()).isFalse();
  }

  @Test
  void plausible_endlessEmail_false() {
    assertThat(Credentials.typed("a".repeat(10_000), "secret").plausible()).isFalse();
  }

  @Test
  void plausible_hugePassword_false() {
    assertThat(Credentials.typed("ada@example.com", "p".repeat(1 << 20)).plausible()).isFalse();
  }

  @Test
  void toString_neverShowsThePassword() {
    assertThat(Credentials.typed("a@b", "hunter2")).asString().doesNotContain("hunter2");
  }
}
