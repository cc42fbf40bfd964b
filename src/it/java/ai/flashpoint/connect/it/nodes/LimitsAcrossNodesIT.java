package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.AtOnce;
import ai.flashpoint.connect.it.wire.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is limited for all nodes together is counted exactly, whichever node is asked. */
@ExtendWith(SharedCluster.class)
class LimitsAcrossNodesIT {

  private static final int FREE_FAILURES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int OF_ONE_SOURCE = 20;
  private static final int NEW_CLIENTS = 300;
  private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(1).dividedBy(NEW_CLIENTS);
  private static final int ASKERS = 12;
  private static final String REDIRECT = "http://localhost:3334/oauth/callback";

  private final Cluster cluster;

  LimitsAcrossNodesIT(Cluster cluster) {
    this.cluster = cluster.everywhere();
  }

  /** A browser with the sign-in form open. */
  private record Guesser(Visitor browser, Form form) {

    int tries(String email, String source) {
      form.fill("E-mail", email).fill("Password", "not the password of anybody");
      return browser
          .send(form, form.pressing("Sign in"), "Origin", origin(form), "X-Forwarded-For", source)
          .status();
    }

    private static String origin(Form form) {
      return form.address().substring(0, form.address().indexOf('/', "http://".length()));
    }
  }

  private List<Guesser> guessers(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              Visitor browser = new Visitor(cluster.site());
              Answer page = browser.open(cluster.site().at("/login"));
              return new Guesser(browser, Form.with("Sign in", page));
            })
        .toList();
  }

  @Test
  void BR18_twentyGuessesOnBothNodesAtOnce_fiveAreLookedAt() {
    ConcurrentLinkedQueue<Guesser> waiting = new ConcurrentLinkedQueue<>(guessers(20));
    AtomicInteger source = new AtomicInteger();
    Instant before = Instant.now();

    List<Integer> statuses =
        AtOnce.times(
            20,
            () ->
                waiting
                    .remove()
                    .tries("guessed@example.com", "198.51.100." + source.incrementAndGet()));

    int slow = (int) Duration.between(before, Instant.now()).dividedBy(FIRST_WAIT);
    assertThat(statuses).containsOnly(200, 429);
    assertThat(statuses.stream().filter(status -> status == 200).count())
        .isBetween((long) FREE_FAILURES, (long) FREE_FAILURES + slow);
  }

  @Test
  void BR19_oneSourceOnBothNodesAtOnce_twentyAreLookedAt() {
    ConcurrentLinkedQueue<Guesser> waiting = new ConcurrentLinkedQueue<>(guessers(40));
    AtomicInteger account = new AtomicInteger();

    List<Integer> statuses =
        AtOnce.times(
            40,
            () ->
                waiting
                    .remove()
                    .tries(
                        "account" + account.incrementAndGet() + "@example.com", "198.51.100.99"));

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(OF_ONE_SOURCE);
    assertThat(statuses).filteredOn(status -> status == 429).hasSize(40 - OF_ONE_SOURCE);
  }

  @Test
  void RG02_newClientsOnBothNodesAtOnce_areCountedTogether() {
    AtomicInteger number = new AtomicInteger();
    Instant before = Instant.now();

    List<Integer> registered = AtOnce.times(ASKERS, () -> registeredUntilRefused(number));
    // The tests that come next register too
    cluster.execute("delete from shared_limits");

    long refilled = Duration.between(before, Instant.now()).dividedBy(UNTIL_THE_NEXT);
    assertThat(registered.stream().mapToInt(Integer::intValue).sum())
        // What other tests registered just before counts too
        .isBetween(NEW_CLIENTS - 50, NEW_CLIENTS + (int) refilled + 1);
  }

  private int registeredUntilRefused(AtomicInteger number) {
    int registered = 0;
    while (register(number.getAndIncrement()) == 201) {
      registered++;
    }
    return registered;
  }

  private int register(int number) {
    return Http.postJson(
            cluster.site().at("/oauth/register"),
            Assistant.registration("Everywhere " + number, REDIRECT),
            "X-Forwarded-For",
            "203.0." + number / 10 + ".1")
        .status();
  }
}
