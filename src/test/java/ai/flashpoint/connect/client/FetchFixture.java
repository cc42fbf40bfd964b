package ai.flashpoint.connect.client;

import ai.flashpoint.connect.client.ClientSettings.Mode;
import ai.flashpoint.connect.testing.CertificateAuthority;
import ai.flashpoint.connect.testing.DocumentHost;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The guarded fetch, with short limits, towards one host on loopback that is let in by name. */
final class FetchFixture implements AutoCloseable {

  static final String HOST = "docs.example";

  private static final CertificateAuthority AUTHORITY = new CertificateAuthority();

  /** Threads of no server. */
  private static final class Threads implements ManagedThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "fetch");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }

  final MovableClock clock = new MovableClock();
  final DocumentHost host = new DocumentHost(AUTHORITY.serving(HOST, "*.example"));
  final GuardedFetch fetch = new GuardedFetch();

  FetchFixture() {
    fetch.clock = clock;
    fetch.settings = lettingIn(host.port(), Set.of(HOST));
    fetch.threads = new Threads();
    fetch.resolver = name -> List.of(InetAddress.getByName("127.0.0.1"));
    fetch.tls = AUTHORITY.trusting().getSocketFactory();
    fetch.limits = new FetchAttempt.Limits(Duration.ofMillis(500), Duration.ofSeconds(5));
    fetch.begin();
  }

  /** With a deadline that is not over before a busy machine has come that far. */
  FetchFixture patient() {
    fetch.limits = new FetchAttempt.Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));
    return this;
  }

  /** With a deadline that is soon over. */
  FetchFixture hasty() {
    fetch.limits = new FetchAttempt.Limits(Duration.ofMillis(300), Duration.ofMillis(700));
    return this;
  }

  /** Settings that let in other names on loopback, and another port. */
  static ClientSettings lettingIn(int port, Set<String> names) {
    return new ClientSettings(Mode.OPEN, Mode.OPEN, Set.of(), names, Set.of(port), 10 * 1024);
  }

  static CertificateAuthority authority() {
    return AUTHORITY;
  }

  String at(String path) {
    return "https://" + HOST + ":" + host.port() + path;
  }

  Fetched get(String path) {
    return fetch.get(URI.create(at(path)), 1000);
  }

  /** Why reading this path failed. */
  String failure(String path) {
    return get(path) instanceof Fetched.Failed failed ? failed.reason() : "it did not fail";
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    fetch.end();
    host.close();
  }
}
