package ai.flashpoint.connect.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that no document on the public internet has: private, loopback, link-local, shared,
 * documentation, multicast and reserved ones, and those that carry another address inside (IANA
 * special-purpose registries, RFC 6890).
 */
final class SpecialAddresses {

  private record Block(byte[] prefix, int bits) {

    static Block of(String text) {
      String[] parts = text.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
        return false;
      }
      int mask = 0xff00 >> bits % 8;
      return bits % 8 == 0 || ((address[whole] ^ prefix[whole]) & mask & 0xff) == 0;
    }
  }

  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0/8"),
          Block.of("10.0.0.0/8"),
          Block.of("100.64.0.0/10"),
          Block.of("127.0.0.0/8"),
          Block.of("169.254.0.0/16"),
          Block.of("172.16.0.0/12"),
          Block.of("192.0.0.0/24"),
          Block.of("192.0.2.0/24"),
          Block.of("192.88.99.0/24"),
          Block.of("192.168.0.0/16"),
          Block.of("198.18.0.0/15"),
          Block.of("198.51.100.0/24"),
          Block.of("203.0.113.0/24"),
          Block.of("224.0.0.0/4"),
          Block.of("240.0.0.0/4"),
          Block.of("2001::/23"),
          Block.of("2001:db8::/32"),
          Block.of("2002::/16"),
          Block.of("3fff::/20"));

  // Everything else of IPv6 is not global unicast: ::, ::1, IPv4-mapped and -compatible, NAT64
  // (64:ff9b::/96, 64:ff9b:1::/48), 100::/64, fc00::/7, fe80::/10, fec0::/10, ff00::/8
  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  private SpecialAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return SPECIAL.stream().anyMatch(block -> block.contains(bytes))
        || (bytes.length == 16 && !GLOBAL_UNICAST.contains(bytes));
  }
}
