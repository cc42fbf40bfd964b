package ai.flashpoint.connect.session.wallet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Ethereum address.
 *
 * @param hex {@code 0x} and 40 hex digits in lower case
 */
public record EthereumAddress(String hex) {

  private static final Pattern SHAPE = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final int LAST = 20;

  public EthereumAddress {
    if (!SHAPE.matcher(hex).matches() || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("not a lower-case address");
    }
  }

  /**
   * Reads an address: digits in one case, or in mixed case with the right checksum (ERC-55). A
   * wrong one is most likely a typing error.
   */
  public static Optional<EthereumAddress> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    EthereumAddress address = new EthereumAddress(text.toLowerCase(Locale.ROOT));
    String digits = text.substring(2);
    boolean oneCase =
        digits.equals(digits.toLowerCase(Locale.ROOT))
            || digits.equals(digits.toUpperCase(Locale.ROOT));
    return oneCase || text.equals(address.checksummed()) ? Optional.of(address) : Optional.empty();
  }

  /**
   * The address of a public key.
   *
   * @param point x and y, 32 bytes each
   */
  static EthereumAddress of(byte[] point) {
    byte[] hash = Keccak.hash(point);
    return new EthereumAddress(
        "0x" + HexFormat.of().formatHex(hash, hash.length - LAST, hash.length));
  }

  /** With the checksum in its letters' case (ERC-55), as people see it. */
  public String checksummed() {
    String digits = hex.substring(2);
    byte[] hash = Keccak.hash(digits.getBytes(StandardCharsets.US_ASCII));
    StringBuilder text = new StringBuilder("0x");
    for (int i = 0; i < digits.length(); i++) {
      int nibble = i % 2 == 0 ? (hash[i / 2] >> 4) & 0xf : hash[i / 2] & 0xf;
      char digit = digits.charAt(i);
      text.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return checksummed();
  }
}
