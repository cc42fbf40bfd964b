package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void toString_neverShowsTheValue() {
    assertThat(Secret.of("hunter2")).hasToString("[secret]");
    assertThat("" + Secret.of("hunter2") + java.util.Optional.of(Secret.of("hunter2")))
        .doesNotContain("hunter2");
  }

  @Test
  void random_is43UrlSafeCharactersAndNeverTheSame() {
    assertThat(Secret.random().reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(Secret.random()).isNotEqualTo(Secret.random());
  }

  @Test
  void randomText_hasTheAskedBytes() {
    assertThat(Secret.randomText(12)).matches("[A-Za-z0-9_-]{16}");
  }

  @Test
  void hash_isSha256InBase64Url() {
    assertThat(Secret.of("abc").hash()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  }

  @Test
  void derive_dependsOnValueAndPurpose() {
    Secret secret = Secret.of("s");
    assertThat(secret.derive("a")).isEqualTo(Secret.of("s").derive("a"));
    assertThat(secret.derive("a")).isNotEqualTo(secret.derive("b"));
    assertThat(secret.derive("a")).isNotEqualTo(Secret.of("t").derive("a"));
    assertThat(secret.derive("a").reveal()).isNotEqualTo(secret.hash());
  }

  @Test
  void matches_comparesTheValue() {
    assertThat(Secret.of("ä").matches("ä")).isTrue();
    assertThat(Secret.of("a").matches("b")).isFalse();
    assertThat(Secret.of("a").matches("")).isFalse();
    assertThat(Secret.of("a").matches(null)).isFalse();
  }

  @Test
  void equals_isByValue() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
    assertThat(Secret.of("a")).isNotEqualTo("a");
  }
}
