package ai.flashpoint.connect.client;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Finds the addresses of a host and checks them. The connection is made to what was checked, never
 * to the name, which may resolve differently the next time.
 *
 * @param privateHosts names that may have special addresses, in lower case
 */
record CheckedAddresses(Resolver resolver, Set<String> privateHosts) {

  /**
   * All addresses of a host.
   *
   * @throws FetchFailed if one of them is special: then the name is up to no good
   */
  List<InetAddress> of(String host) throws IOException {
    List<InetAddress> addresses = resolver.resolve(host);
    if (!privateHosts.contains(host) && addresses.stream().anyMatch(SpecialAddresses::contain)) {
      throw new FetchFailed("its host is not on the public internet");
    }
    return addresses;
  }
}
