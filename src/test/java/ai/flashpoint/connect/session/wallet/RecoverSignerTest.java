package ai.flashpoint.connect.session.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoverSignerTest {

  private static final TestWallet WALLET =
      TestWallet.of("4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318");
  private static final String SIGNED =
      "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
          + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a029";

  private static Optional<EthereumAddress> signer(String text, String signature) {
    return WalletSignature.parse(signature).flatMap(parsed -> RecoverSigner.of(text, parsed));
  }

  @Test
  void digest_publishedExample_isOurs() {
    assertThat(HexFormat.of().formatHex(RecoverSigner.digest("Some data")))
        .isEqualTo("1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655");
  }

  @Test
  void signer_publishedExample_isFound() {
    assertThat(signer("Some data", SIGNED + "1c"))
        .hasValueSatisfying(
            address ->
                assertThat(address.checksummed())
                    .isEqualTo("0x2c7536E3605D9C16a7a3D7b1898e529396a65c23"));
  }

  @Test
  void signer_recoveryIdWithoutTheOffset_isFound() {
    assertThat(signer("Some data", SIGNED + "01")).contains(WALLET.address());
  }

  @Test
  void signer_otherParity_isSomebodyElse() {
    assertThat(signer("Some data", SIGNED + "1b")).isNotEqualTo(Optional.of(WALLET.address()));
  }

  @Test
  void signer_otherText_isSomebodyElse() {
    assertThat(signer("Some date", SIGNED + "1c")).isNotEqualTo(Optional.of(WALLET.address()));
  }

  @Test
  void signer_randomKeysAndTexts_areFound() {
    Random random = new Random(20261123);
    for (int i = 0; i < 300; i++) {
      TestWallet wallet = new TestWallet(new BigInteger(250, random).add(BigInteger.ONE));
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);

      assertThat(signer(text, wallet.sign(text))).contains(wallet.address());
    }
  }

  @Test
  void WA03_highS_isRefused() {
    WalletSignature low = WalletSignature.parse(WALLET.sign("text")).orElseThrow();
    String high = TestWallet.hex(low.r(), TestWallet.ORDER.subtract(low.s()), 28 - low.recovery());

    assertThat(signer("text", high)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 26, 29, 35, 255})
  void WA04_otherRecoveryId_isRefused(int v) {
    WalletSignature good = WalletSignature.parse(WALLET.sign("text")).orElseThrow();

    assertThat(WalletSignature.parse(TestWallet.hex(good.r(), good.s(), v))).isEmpty();
  }

  @Test
  void WA04_compactForm_isRefused() {
    assertThat(WalletSignature.parse(SIGNED)).isEmpty();
  }

  @Test
  void WA04_tooLong_isRefused() {
    assertThat(WalletSignature.parse(SIGNED + "1c00")).isEmpty();
  }

  @Test
  void WA04_withoutPrefix_isRefused() {
    assertThat(WalletSignature.parse(SIGNED.substring(2) + "1c")).isEmpty();
  }

  @Test
  void WA04_oddHex_isRefused() {
    assertThat(WalletSignature.parse(SIGNED + "1")).isEmpty();
  }

  @Test
  void WA04_zeroR_isRefused() {
    assertThat(signer("text", TestWallet.hex(BigInteger.ZERO, BigInteger.ONE, 27))).isEmpty();
  }

  @Test
  void WA04_zeroS_isRefused() {
    assertThat(signer("text", TestWallet.hex(BigInteger.ONE, BigInteger.ZERO, 27))).isEmpty();
  }

  @Test
  void WA04_rOfTheOrder_isRefused() {
    assertThat(signer("text", TestWallet.hex(TestWallet.ORDER, BigInteger.ONE, 27))).isEmpty();
  }

  @Test
  void WA04_rOutsideTheCurve_isRefused() {
    // x = 5 is on no point of secp256k1
    assertThat(signer("text", TestWallet.hex(BigInteger.valueOf(5), BigInteger.ONE, 27))).isEmpty();
  }

  @Test
  void WA05_textWithoutThePrefix_isSomebodyElse() {
    String signature = WALLET.signHash(Keccak.hash("text".getBytes(StandardCharsets.UTF_8)));

    assertThat(signer("text", signature)).isNotEqualTo(Optional.of(WALLET.address()));
  }
}
