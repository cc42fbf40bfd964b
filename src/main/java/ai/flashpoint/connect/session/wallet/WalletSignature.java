package ai.flashpoint.connect.session.wallet;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signature over secp256k1 that names its key by a recovery id (SEC 1 section 4.1.6).
 *
 * @param recovery 0 or 1, the parity of the point's y
 */
public record WalletSignature(BigInteger r, BigInteger s, int recovery) {

  // r, s and v; the compact form of EIP-2098 would be a second spelling of the same signature
  private static final Pattern SHAPE = Pattern.compile("0x[0-9a-fA-F]{130}");
  private static final int HEX = 16;
  private static final int ELECTRUM = 27;

  /**
   * Reads {@code 0x} and 65 bytes in hex.
   *
   * @return empty for any other shape; whether it fits the curve is {@link RecoverSigner}'s matter
   */
  public static Optional<WalletSignature> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    int v = HexFormat.fromHexDigits(text, 130, 132);
    // Hardware wallets leave the 27 out
    int recovery = v >= ELECTRUM ? v - ELECTRUM : v;
    if (recovery > 1) {
      return Optional.empty();
    }
    return Optional.of(
        new WalletSignature(
            new BigInteger(text.substring(2, 66), HEX),
            new BigInteger(text.substring(66, 130), HEX),
            recovery));
  }

  @Override
  public String toString() {
    return "a wallet signature";
  }
}
