package ai.flashpoint.connect.common;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose {@code X-Forwarded-For} is believed: {@code flashpoint.trusted-proxies},
 * address ranges separated by commas. Anybody else could write what they like into it.
 */
public record TrustedProxies(List<AddressRange> ranges) {

  private static final String KEY = "flashpoint.trusted-proxies";

  public static TrustedProxies from(SettingsReader settings) {
    return new TrustedProxies(
        settings.text(KEY).stream()
            .flatMap(text -> Stream.of(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(
                text ->
                    AddressRange.parse(text)
                        .orElseThrow(
                            () ->
                                new InvalidSetting(
                                    KEY,
                                    "is not a list of address ranges",
                                    "write for example 10.0.0.0/8,fd00::/8")))
            .toList());
  }

  /**
   * Where a request came from: who connected, or, if that is a trusted proxy, the rightmost
   * forwarded address that is none.
   *
   * @param peer the address literal of who connected
   * @param forwarded values of {@code X-Forwarded-For} in their order
   */
  public Source source(String peer, List<String> forwarded) {
    Optional<InetAddress> connected = AddressRange.address(withoutZone(peer));
    if (connected.isEmpty()) {
      return Source.UNKNOWN;
    }
    InetAddress nearest = connected.get();
    boolean byProxy = false;
    List<String> hops = forwarded.stream().flatMap(value -> Stream.of(value.split(","))).toList();
    for (int i = hops.size() - 1; i >= 0 && trusts(nearest); i--) {
      Optional<InetAddress> hop = AddressRange.address(withoutPort(hops.get(i).strip()));
      if (hop.isEmpty()) {
        break;
      }
      nearest = hop.get();
      byProxy = true;
    }
    return Source.of(nearest, byProxy);
  }

  private boolean trusts(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static String withoutZone(String literal) {
    String bare = literal.startsWith("[") ? withoutPort(literal) : literal;
    int zone = bare.indexOf('%');
    return zone < 0 ? bare : bare.substring(0, zone);
  }

  /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }
}
