package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.Authorities;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Reads what clients publish, at addresses that strangers choose: https only, never from inside our
 * own network, never more than so many bytes, never longer than 5 seconds, never too often.
 */
@ApplicationScoped
public class GuardedFetch {

  // Server workers that wait here cannot serve anything else
  private static final int MOST_AT_ONCE = 16;
  private static final int PER_HOST = 30;
  private static final Duration PER_HOST_WITHIN = Duration.ofMinutes(1);
  private static final int FAILURES = 3;
  private static final Duration FAILURES_WITHIN = Duration.ofSeconds(30);

  @Inject ClientSettings settings;
  @Inject Clock clock;
  @Resource ManagedThreadFactory threads;

  Resolver resolver = Resolver.SYSTEM;
  SSLSocketFactory tls;
  FetchAttempt.Limits limits =
      new FetchAttempt.Limits(Duration.ofSeconds(3), Duration.ofSeconds(5));

  private final Semaphore waiting = new Semaphore(MOST_AT_ONCE);
  private final ConcurrentMap<URI, Flight> flights = new ConcurrentHashMap<>();
  private ThreadPoolExecutor executor;
  private Throttle hosts;
  private Throttle failures;

  @PostConstruct
  void begin() {
    if (tls == null) {
      tls = Authorities.sockets();
    }
    hosts = new Throttle(PER_HOST, PER_HOST_WITHIN, clock);
    failures = new Throttle(FAILURES, FAILURES_WITHIN, clock);
    // Of our own, because a name server may hold a thread longer than anybody waits: then it is
    // one of these, and they are few
    executor =
        new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  @PreDestroy
  void end() {
    executor.shutdownNow();
  }

  /**
   * Reads a document from an address.
   *
   * @param limit most bytes of body
   */
  Fetched get(URI address, int limit) {
    return fetch(address, limit, true);
  }

  /**
   * The same for an address that had a good document before: strangers who ask for others of the
   * same host cannot use up what is allowed for it.
   */
  Fetched again(URI address, int limit) {
    return fetch(address, limit, false);
  }

  /** Notes that what an address gave was of no use: it is asked again a few times only. */
  void useless(URI address) {
    failures.take(address.toString());
  }

  private Fetched fetch(URI uri, int limit, boolean counted) {
    DocumentAddress address;
    try {
      address = DocumentAddress.of(uri.toString());
    } catch (DocumentRefused e) {
      return new Fetched.Failed(e.getMessage());
    }
    if (address.port() != 443 && !settings.ports().contains(address.port())) {
      return new Fetched.Failed("its port is not one that is read from here");
    }
    Optional<Duration> pause = failures.remaining(uri.toString());
    if (pause.isPresent()) {
      return new Fetched.Throttled(pause.get());
    }
    if (!waiting.tryAcquire()) {
      return new Fetched.Throttled(limits.total());
    }
    try {
      return board(address, limit, counted);
    } finally {
      waiting.release();
    }
  }

  /** Joins who already reads this address, or begins to. */
  private Fetched board(DocumentAddress address, int limit, boolean counted) {
    Flight mine = new Flight(attempt(address, limit));
    Flight other = flights.putIfAbsent(address.uri(), mine);
    if (other != null) {
      return other.await(limits.total());
    }
    try {
      Optional<Duration> pause = counted ? hosts.take(address.host()) : Optional.empty();
      Fetched fetched = pause.isPresent() ? new Fetched.Throttled(pause.get()) : fly(mine);
      if (fetched instanceof Fetched.Failed) {
        useless(address.uri());
      }
      mine.land(fetched);
      return fetched;
    } finally {
      flights.remove(address.uri(), mine);
    }
  }

  private Fetched fly(Flight flight) {
    try {
      executor.execute(flight.task());
    } catch (RejectedExecutionException e) {
      return new Fetched.Throttled(limits.total());
    }
    return flight.await(limits.total());
  }

  private FetchAttempt attempt(DocumentAddress address, int limit) {
    return new FetchAttempt(
        address, limit, new CheckedAddresses(resolver, settings.privateHosts()), tls, limits);
  }
}
