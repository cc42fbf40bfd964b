package ai.flashpoint.connect.it.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.session.wallet.CheckMessage;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.ReadMessage;
import ai.flashpoint.connect.session.wallet.RecoverSigner;
import ai.flashpoint.connect.session.wallet.TestWallet;
import ai.flashpoint.connect.session.wallet.WalletSignature;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Thousands of random keys and messages: we say what viem says, or no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViemIT {

  private static final BigInteger ORDER = CustomNamedCurves.getByName("secp256k1").getN();
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final CheckMessage CHECK =
      new CheckMessage(
          "connect.example.com",
          Set.of("https://connect.example.com/mcp", "https://connect.example.com/oauth/token"),
          Set.of("1"));

  private final List<ViemCase> cases = ViemCase.some(4000);

  @Test
  void key_ofAny_hasTheSameAddress() {
    assertThat(cases)
        .allSatisfy(
            one ->
                assertThat(TestWallet.of(one.key()).address().checksummed())
                    .isEqualTo(one.address()));
  }

  @Test
  void address_inAnySpelling_isTheSame() {
    assertThat(cases)
        .allSatisfy(
            one -> {
              String lower = one.address().toLowerCase(Locale.ROOT);
              assertThat(EthereumAddress.parse(one.address()))
                  .contains(new EthereumAddress(lower))
                  .isEqualTo(EthereumAddress.parse(lower));
            });
  }

  @Test
  void signature_ofAnyText_recoversTheSigner() {
    assertThat(cases)
        .allSatisfy(
            one -> assertThat(signer(one.message(), one.signature())).contains(one.address()));
  }

  @Test
  void signature_ofOurTestWallet_isViemsToTheByte() {
    assertThat(cases)
        .allSatisfy(
            one ->
                assertThat(TestWallet.of(one.key()).sign(one.message()))
                    .isEqualTo(one.signature()));
  }

  @Test
  void WA03_malleatedSignature_hasNoSigner() {
    assertThat(cases)
        .allSatisfy(
            one -> {
              BigInteger high =
                  ORDER.subtract(new BigInteger(one.signature().substring(66, 130), 16));
              String v = one.signature().endsWith("1b") ? "1c" : "1b";
              String twin = one.signature().substring(0, 66) + String.format("%064x", high) + v;
              assertThat(signer(one.message(), twin)).isEmpty();
            });
  }

  @Test
  void WA04_truncatedSignature_isNone() {
    assertThat(cases)
        .allSatisfy(
            one -> {
              String signature = one.signature();
              assertThat(WalletSignature.parse(signature.substring(0, 130))).isEmpty();
              assertThat(WalletSignature.parse(signature.substring(2))).isEmpty();
              assertThat(WalletSignature.parse(signature + "00")).isEmpty();
            });
  }

  @Test
  void WA05_otherText_isOfAnotherSigner() {
    assertThat(cases)
        .allSatisfy(
            one ->
                assertThat(signer(one.message() + " ", one.signature()))
                    .isNotEqualTo(Optional.of(one.address())));
  }

  @Test
  void message_refusedByViem_isRefused() {
    assertThat(cases).filteredOn(one -> !one.accepted()).noneMatch(ViemIT::accepted);
  }

  @Test
  void message_acceptedByViem_isAcceptedUnlessWeAskMore() {
    assertThat(cases)
        .filteredOn(ViemCase::accepted)
        .filteredOn(one -> !strange().test(one.message()))
        .hasSizeGreaterThan(20)
        .allMatch(ViemIT::accepted);
  }

  @Test
  void WA08_WA09_WA10_strangeMessage_isRefused() {
    assertThat(cases)
        .filteredOn(one -> strange().test(one.message()))
        .hasSizeGreaterThan(1000)
        .noneMatch(ViemIT::accepted);
  }

  /**
   * Another site's URI, another chain, issued too early or late, not to the letter: viem is laxer.
   */
  private static Predicate<String> strange() {
    Predicate<String> strange =
        message -> !message.contains("URI: https://connect.example.com/mcp");
    return strange
        .or(message -> !message.contains("Chain ID: 1\n"))
        .or(message -> message.contains("Issued At: 2026-06-01T11:00"))
        .or(message -> message.contains("Issued At: 2026-06-01T13:00"))
        .or(message -> message.contains("\r") || message.contains("Zoë"))
        .or(message -> !message.equals(message.strip()));
  }

  private static boolean accepted(ViemCase one) {
    return ReadMessage.of(one.message())
        .filter(message -> CHECK.problem(message, NOW).isEmpty())
        .isPresent();
  }

  private static Optional<String> signer(String message, String signature) {
    return WalletSignature.parse(signature)
        .flatMap(parsed -> RecoverSigner.of(message, parsed))
        .map(EthereumAddress::checksummed);
  }
}
