package ai.flashpoint.connect.common;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a request came from.
 *
 * @param address an address literal, or {@code unknown}
 * @param key what limits count by: the address, or the /64 of an IPv6 address, which is one
 *     subscriber's
 * @param limited whether limits count it: an address of the own network is a proxy's and
 *     everybody's, unless a trusted proxy names it
 */
public record Source(String address, String key, boolean limited) {

  /** Outside requests, and where no address could be read. */
  public static final Source UNKNOWN = new Source("unknown", "unknown", false);

  private static final int SUBSCRIBER_BYTES = 8;

  static Source of(InetAddress address, boolean byProxy) {
    return new Source(literal(address), keyOf(address), byProxy || !isOwnNetwork(address));
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  private static String keyOf(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return literal(address);
    }
    StringBuilder key = new StringBuilder();
    for (byte part : Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES)) {
      key.append(Character.forDigit((part >> 4) & 0xf, 16))
          .append(Character.forDigit(part & 0xf, 16));
    }
    return key + "/64";
  }

  private static boolean isOwnNetwork(InetAddress address) {
    // The last one: unique local IPv6 addresses (RFC 4193), which Java does not know
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || (address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc);
  }
}
