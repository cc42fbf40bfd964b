package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final Seal SEAL = Seal.under(new byte[32]);
  private static final Seal OTHER =
      Seal.under(
          "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

  @Test
  void open_sealed_isThePlainText() {
    assertThat(SEAL.open(SEAL.seal("käse", "c"), "c")).contains("käse");
  }

  @Test
  void seal_twice_isNeverTheSame() {
    assertThat(SEAL.seal("x", "c")).isNotEqualTo(SEAL.seal("x", "c"));
  }

  @Test
  void open_underAnotherKey_isNothing() {
    assertThat(OTHER.open(SEAL.seal("x", "c"), "c")).isEmpty();
  }

  @Test
  void open_inAnotherContext_isNothing() {
    assertThat(SEAL.open(SEAL.seal("x", "c"), "d")).isEmpty();
  }

  @Test
  void open_anyByteChanged_isNothing() {
    byte[] sealed = Base64.getUrlDecoder().decode(SEAL.seal("x", "c"));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(SEAL.open(Base64.getUrlEncoder().encodeToString(changed), "c")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "not base64!"})
  void open_noSeal_isNothing(String text) {
    assertThat(SEAL.open(text, "c")).isEmpty();
  }

  @Test
  void under_shortKey_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Seal.under(new byte[31]));
  }

  @Test
  void under_secret_opensWithTheSameSecretAndPurposeOnly() {
    Secret secret = Secret.random();
    String sealed = Seal.under(secret, "p").seal("x", "c");
    assertThat(Seal.under(Secret.of(secret.reveal()), "p").open(sealed, "c")).contains("x");
    assertThat(Seal.under(secret, "q").open(sealed, "c")).isEmpty();
    assertThat(Seal.under(Secret.random(), "p").open(sealed, "c")).isEmpty();
  }

  @Test
  void pseudonym_ofOneText_isAlwaysTheSame() {
    assertThat(SEAL.pseudonym("jane@example.com", "c"))
        .hasSize(43)
        .isEqualTo(SEAL.pseudonym("jane@example.com", "c"));
  }

  @Test
  void pseudonym_underAnotherKeyOrForAnotherPurpose_isAnother() {
    assertThat(SEAL.pseudonym("x", "c"))
        .isNotEqualTo(OTHER.pseudonym("x", "c"))
        .isNotEqualTo(SEAL.pseudonym("x", "d"))
        .isNotEqualTo(SEAL.pseudonym("y", "c"));
  }
}
