package ai.flashpoint.connect.client;

import static ai.flashpoint.connect.client.FetchFixture.HOST;
import static ai.flashpoint.connect.client.FetchFixture.address;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.CertificateAuthority;
import ai.flashpoint.connect.testing.DocumentHost;
import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fetch goes, how long and how often. */
@Timeout(30)
class GuardedFetchTest {

  private final FetchFixture world = new FetchFixture();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "fd00::1"})
  void get_hostWithSpecialAddress_isNotContacted(String literal) {
    world.fetch.resolver = name -> List.of(address(literal));
    world.fetch.settings = FetchFixture.lettingIn(world.host.port(), Set.of());
    assertThat(world.failure("/x")).isEqualTo("its host is not on the public internet");
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void get_hostWithOnePublicAndOnePrivateAddress_isNotContacted() {
    world.fetch.resolver = name -> List.of(address("1.1.1.1"), address("127.0.0.1"));
    world.fetch.settings = FetchFixture.lettingIn(world.host.port(), Set.of());
    assertThat(world.failure("/x")).isEqualTo("its host is not on the public internet");
    assertThat(world.host.connections()).isZero();
  }

  /** DNS rebinding: what was checked is what is connected to. */
  @Test
  void get_hostThatResolvesDifferentlyTheSecondTime_isResolvedOnce() {
    Deque<InetAddress> answers =
        new ArrayDeque<>(List.of(address("127.0.0.1"), address("127.0.0.99")));
    world.fetch.resolver = name -> List.of(answers.pop());
    world.host.answer("/x", Reply.json("{}"));
    assertThat(world.get("/x")).isInstanceOf(Fetched.Document.class);
    assertThat(answers).containsExactly(address("127.0.0.99"));
  }

  /** The JVM itself cannot resolve the name: only the given addresses can have been used. */
  @Test
  void get_publicThenPrivate_onlyTheCheckedAddressIsTried() {
    Deque<InetAddress> answers =
        new ArrayDeque<>(List.of(address("192.0.2.1"), address("127.0.0.1")));
    world.fetch.resolver = name -> List.of(answers.pop());
    // 192.0.2.0/24 is documentation space, which nobody answers from
    world.fetch.limits = new FetchAttempt.Limits(Duration.ofMillis(200), Duration.ofMillis(600));
    world.host.answer("/x", Reply.json("{}"));
    assertThat(world.get("/x")).isInstanceOf(Fetched.Failed.class);
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void get_firstAddressDead_secondIsTried() {
    world.fetch.resolver = name -> List.of(address("127.0.0.77"), address("127.0.0.1"));
    world.host.answer("/x", Reply.json("{}"));
    assertThat(world.get("/x")).isInstanceOf(Fetched.Document.class);
  }

  @Test
  void get_unknownHost_fails() {
    world.fetch.resolver =
        name -> {
          throw new java.net.UnknownHostException(name);
        };
    assertThat(world.failure("/x")).isEqualTo("its host is not known");
  }

  @Test
  void get_nobodyThere_fails() {
    world.host.close();
    assertThat(world.failure("/x")).isEqualTo("its host cannot be reached");
  }

  @Test
  void get_portThatIsNotListed_isNotContacted() {
    world.fetch.settings = FetchFixture.lettingIn(1, Set.of(HOST));
    assertThat(world.failure("/x")).contains("port");
    assertThat(world.host.connections()).isZero();
  }

  @Test
  void get_unsoundAddress_fails() {
    assertThat(world.fetch.get(URI.create("http://docs.example/x"), 1000))
        .isEqualTo(new Fetched.Failed("the address is not https"));
  }

  @Test
  void get_certificateForAnotherName_fails() {
    try (DocumentHost other =
        new DocumentHost(FetchFixture.authority().serving("other.example.net"))) {
      notTrusted(other);
    }
  }

  @Test
  void get_selfSignedCertificate_fails() {
    try (DocumentHost other = new DocumentHost(CertificateAuthority.servingSelfSigned(HOST))) {
      notTrusted(other);
    }
  }

  @Test
  void get_expiredCertificate_fails() {
    try (DocumentHost other = new DocumentHost(FetchFixture.authority().servingExpired(HOST))) {
      notTrusted(other);
    }
  }

  private void notTrusted(DocumentHost other) {
    other.answer("/x", Reply.json("{}"));
    world.fetch.settings = FetchFixture.lettingIn(other.port(), Set.of(HOST));
    assertThat(world.fetch.get(URI.create("https://" + HOST + ":" + other.port() + "/x"), 1000))
        .isInstanceOfSatisfying(
            Fetched.Failed.class, failed -> assertThat(failed.reason()).contains("certificate"));
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void get_plainHttpHost_fails() throws Exception {
    try (var plain = new java.net.ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (var connection = plain.accept();
                    OutputStream out = connection.getOutputStream()) {
                  out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException e) {
                  // The other side hangs up
                }
              });
      world.fetch.settings = FetchFixture.lettingIn(plain.getLocalPort(), Set.of(HOST));
      assertThat(
              world.fetch.get(
                  URI.create("https://" + HOST + ":" + plain.getLocalPort() + "/x"), 1000))
          .isInstanceOf(Fetched.Failed.class);
      served.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void get_oneByteAtATime_endsAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    world
        .hasty()
        .host
        .answer(
            "/x",
            out -> {
              while (!waited(never, 50)) {
                out.write('H');
                out.flush();
              }
            });
    assertThat(world.failure("/x")).isEqualTo("its host did not answer in time");
    assertThat(waited(never, 1)).isFalse();
  }

  @Test
  void get_hostThatSaysNothing_endsAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    world.hasty().host.answer("/x", out -> waited(never, 5000));
    assertThat(world.failure("/x")).isEqualTo("its host did not answer in time");
    never.countDown();
  }

  @Test
  void get_nameServerThatHangs_endsAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    world.hasty().fetch.resolver =
        name -> {
          waited(never, 5000);
          return List.of();
        };
    assertThat(world.failure("/x")).isEqualTo("its host did not answer in time");
    never.countDown();
  }

  @Test
  void get_manyAtOnceForOneAddress_isAskedOnce() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    world.host.answer(
        "/x",
        out -> {
          waited(go, 3000);
          Reply.json("{}").to(out);
        });
    List<Fetched> fetched = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> fetched.add(world.get("/x"))))
            .toList();
    threads.forEach(Thread::start);
    // All of them wait for what the host has not answered yet
    while (!threads.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(fetched).hasSize(8).allMatch(one -> one instanceof Fetched.Document);
    assertThat(world.host.asked("/x")).isEqualTo(1);
  }

  @Test
  void get_moreThan16AtOnce_isThrottled() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch under = new CountDownLatch(16);
    for (int i = 0; i < 17; i++) {
      world.host.answer(
          "/" + i + "x",
          out -> {
            under.countDown();
            waited(go, 3000);
            Reply.json("{}").to(out);
          });
    }
    var pool = Executors.newFixedThreadPool(16);
    try {
      for (int i = 0; i < 16; i++) {
        String path = "/" + i + "x";
        pool.execute(() -> world.get(path));
      }
      assertThat(under.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(world.get("/16x")).isInstanceOf(Fetched.Throttled.class);
    } finally {
      go.countDown();
      pool.shutdownNow();
    }
  }

  @Test
  void get_31stAddressOfAHostInAMinute_isThrottled() {
    for (int i = 0; i < 30; i++) {
      assertThat(world.failure("/" + i + "x")).contains("404");
    }
    assertThat(world.get("/30x")).isEqualTo(new Fetched.Throttled(Duration.ofMinutes(1)));
    assertThat(world.host.asked("/30x")).isZero();
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(world.failure("/30x")).contains("404");
  }

  @Test
  void again_hostThatStrangersUsedUp_isAsked() {
    for (int i = 0; i < 31; i++) {
      world.get("/" + i + "x");
    }
    world.host.answer("/good", Reply.json("{}"));
    assertThat(world.fetch.again(URI.create(world.at("/good")), 1000))
        .isInstanceOf(Fetched.Document.class);
  }

  @Test
  void get_failingAddress_isAskedThreeTimesInHalfAMinute() {
    for (int i = 0; i < 3; i++) {
      assertThat(world.failure("/x")).contains("404");
    }
    assertThat(world.get("/x")).isEqualTo(new Fetched.Throttled(Duration.ofSeconds(30)));
    assertThat(world.host.asked("/x")).isEqualTo(3);
    world.clock.advance(Duration.ofSeconds(30));
    world.host.answer("/x", Reply.json("{}"));
    assertThat(world.get("/x")).isInstanceOf(Fetched.Document.class);
  }

  @Test
  void get_afterAFailure_isAskedAnew() {
    world.get("/x");
    world.host.answer("/x", Reply.json("{}"));
    assertThat(world.get("/x")).isInstanceOf(Fetched.Document.class);
  }

  private static boolean waited(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
