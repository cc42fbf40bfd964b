package ai.flashpoint.connect.session.wallet;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a public key of secp256k1 in hex as SEC 1, section 2.3.3 encodes it: compressed ({@code
 * 0x02} or {@code 0x03} and x) or not ({@code 0x04}, x and y).
 */
public final class ReadPublicKey {

  private static final Pattern SHAPE =
      Pattern.compile("0x(0[23][0-9a-fA-F]{64}|04[0-9a-fA-F]{128})");

  private ReadPublicKey() {}

  /** The address of the key; empty if the text is none. */
  public static Optional<EthereumAddress> address(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] encoded = HexFormat.of().parseHex(text, 2, text.length());
    try {
      return Optional.of(
          EthereumAddress.of(
              RecoverSigner.coordinates(RecoverSigner.CURVE.getCurve().decodePoint(encoded))));
    } catch (IllegalArgumentException notOnTheCurve) {
      return Optional.empty();
    }
  }
}
