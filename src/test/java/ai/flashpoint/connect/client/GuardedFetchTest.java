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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fetch goes. */
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
      served.get(60, TimeUnit.SECONDS);
    }
  }
}
