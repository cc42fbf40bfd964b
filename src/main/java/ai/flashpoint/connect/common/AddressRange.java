package ai.flashpoint.connect.common;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of network addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3), or one address.
 */
public record AddressRange(InetAddress first, int bits) {

  private static final Pattern V4 = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; empty if it is neither. */
  public static Optional<AddressRange> parse(String text) {
    String[] parts = text.split("/", 2);
    Optional<InetAddress> first = address(parts[0]);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int most = first.get().getAddress().length * 8;
    if (parts.length == 1) {
      return Optional.of(new AddressRange(first.get(), most));
    }
    if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > most) {
      return Optional.empty();
    }
    return Optional.of(new AddressRange(first.get(), Integer.parseInt(parts[1])));
  }

  /** Reads an address literal; never asks a name server. */
  static Optional<InetAddress> address(String text) {
    try {
      if (V4.matcher(text).matches()) {
        byte[] bytes = new byte[4];
        String[] parts = text.split("\\.");
        for (int i = 0; i < 4; i++) {
          int part = Integer.parseInt(parts[i]);
          if (part > 255) {
            return Optional.empty();
          }
          bytes[i] = (byte) part;
        }
        return Optional.of(InetAddress.getByAddress(bytes));
      }
      // In brackets it can only be a literal
      return V6.matcher(text).matches()
          ? Optional.of(InetAddress.getByName("[" + text + "]"))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> i % 8;
      if ((mine[i / 8] & mask) != (other[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
