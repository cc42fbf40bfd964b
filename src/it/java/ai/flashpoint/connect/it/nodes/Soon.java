package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waits for what has to happen by itself, asking all the time. */
final class Soon {

  private Soon() {}

  /** Asks until the answer is the expected one, at most for a second. */
  static <T> void withinASecond(String what, T expected, Supplier<T> ask) {
    within(Duration.ofSeconds(1), what, expected, ask);
  }

  static <T> void within(Duration limit, String what, T expected, Supplier<T> ask) {
    Instant end = Instant.now().plus(limit);
    T answer = ask.get();
    while (!answer.equals(expected) && Instant.now().isBefore(end)) {
      answer = ask.get();
    }
    assertThat(answer).as(what).isEqualTo(expected);
  }
}
