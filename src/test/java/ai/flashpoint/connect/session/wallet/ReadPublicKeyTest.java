package ai.flashpoint.connect.session.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPublicKeyTest {

  // The generator point, which is the public key of the private key 1 (SEC 2, section 2.4.1)
  private static final String X =
      "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
  private static final String Y =
      "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
  private static final String ADDRESS = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf";

  private static String address(String text) {
    return ReadPublicKey.address(text).map(EthereumAddress::checksummed).orElse("none");
  }

  @Test
  void address_uncompressed_isTheKeys() {
    assertThat(address("0x04" + X + Y)).isEqualTo(ADDRESS);
  }

  @Test
  void address_compressed_isTheSame() {
    assertThat(address("0x02" + X)).isEqualTo(ADDRESS);
  }

  @Test
  void address_inCapitals_isTheSame() {
    assertThat(address("0x02" + X.toUpperCase(Locale.ROOT))).isEqualTo(ADDRESS);
  }

  @Test
  void address_ofAWallet_isTheWallets() {
    TestWallet wallet = TestWallet.of("c0ffee");
    byte[] compressed =
        RecoverSigner.CURVE.getG().multiply(wallet.key()).normalize().getEncoded(true);
    assertThat(address("0x" + HexFormat.of().formatHex(compressed)))
        .isEqualTo(wallet.address().checksummed());
  }

  @Test
  void address_pointBesideTheCurve_isNone() {
    assertThat(address("0x04" + X + Y.replace('8', '9'))).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0x", "0x00", "0x02" + "ff", "02" + X, "0x05" + X, "0x" + X, "0x04" + X})
  void address_noKey_isNone(String text) {
    assertThat(address(text)).isEqualTo("none");
  }

  @Test
  void address_xWithoutAPoint_isNone() {
    assertThat(address("0x02" + "f".repeat(64))).isEqualTo("none");
  }
}
