package ai.flashpoint.connect.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over TLS to an address that was checked. Whoever waits for it calls {@link #abort()} when
 * it takes too long: that ends it wherever it is, also between two slow bytes.
 */
final class FetchAttempt implements Callable<Fetched> {

  /** How far an attempt may go. */
  record Limits(Duration connect, Duration total) {}

  private static final Logger LOG = System.getLogger(FetchAttempt.class.getName());

  private final DocumentAddress address;
  private final int limit;
  private final CheckedAddresses addresses;
  private final SSLSocketFactory tls;
  private final Limits limits;

  private Socket connected;
  private boolean aborted;

  FetchAttempt(
      DocumentAddress address,
      int limit,
      CheckedAddresses addresses,
      SSLSocketFactory tls,
      Limits limits) {
    this.address = address;
    this.limit = limit;
    this.addresses = addresses;
    this.tls = tls;
    this.limits = limits;
  }

  @Override
  public Fetched call() {
    try (Socket plain = connect();
        SSLSocket socket = secure(plain)) {
      socket.getOutputStream().write(request());
      HttpAnswer answer = HttpAnswer.read(new BufferedInputStream(socket.getInputStream()), limit);
      return new Fetched.Document(
          answer.body(), answer.headers().get("content-type"), Freshness.of(answer));
    } catch (IOException e) {
      return new Fetched.Failed(FetchFailed.reason(e));
    }
  }

  /** Ends the attempt: closes under it whatever it reads from. */
  synchronized void abort() {
    aborted = true;
    if (connected != null) {
      try {
        connected.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "A socket could not be closed", e);
      }
    }
  }

  private synchronized Socket begun() throws FetchFailed {
    if (aborted) {
      throw new FetchFailed("its host did not answer in time");
    }
    connected = new Socket();
    return connected;
  }

  private Socket connect() throws IOException {
    List<InetAddress> targets = addresses.of(address.host());
    // A second try is for hosts with an IPv6 address that does not work from here
    int tries = Math.min(targets.size(), 2);
    int timeout = (int) limits.connect().toMillis() / Math.max(tries, 1);
    IOException failure = new FetchFailed("its host is not known");
    for (InetAddress target : targets.subList(0, tries)) {
      Socket socket = begun();
      try {
        socket.setSoTimeout((int) limits.total().toMillis());
        socket.connect(new InetSocketAddress(target, address.port()), timeout);
        return socket;
      } catch (IOException e) {
        socket.close();
        failure = e;
      }
    }
    throw failure;
  }

  private SSLSocket secure(Socket plain) throws IOException {
    SSLSocket socket = (SSLSocket) tls.createSocket(plain, address.host(), address.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(address.host())));
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private byte[] request() {
    String query = address.uri().getRawQuery();
    return String.join(
            "\r\n",
            "GET " + address.uri().getRawPath() + (query == null ? "" : "?" + query) + " HTTP/1.1",
            "Host: " + address.uri().getRawAuthority(),
            "User-Agent: FlashpointConnect",
            "Accept: application/json",
            "Accept-Encoding: identity",
            "Connection: close",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
