package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.DocumentHost.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the fetch waits, and how often it asks. */
@Timeout(30)
class GuardedFetchPatienceTest {

  private final FetchFixture world = new FetchFixture();

  @AfterEach
  void close() {
    world.close();
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
    world
        .patient()
        .host
        .answer(
            "/x",
            out -> {
              waited(go, 60_000);
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
    world.patient();
    for (int i = 0; i < 17; i++) {
      world.host.answer(
          "/" + i + "x",
          out -> {
            under.countDown();
            waited(go, 60_000);
            Reply.json("{}").to(out);
          });
    }
    var pool = Executors.newFixedThreadPool(16);
    try {
      for (int i = 0; i < 16; i++) {
        String path = "/" + i + "x";
        pool.execute(() -> world.get(path));
      }
      assertThat(under.await(60, TimeUnit.SECONDS)).isTrue();
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
