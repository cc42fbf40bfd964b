package ai.flashpoint.connect.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. */
interface Resolver {

  /** The system's own. */
  Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** All addresses of a host. */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
