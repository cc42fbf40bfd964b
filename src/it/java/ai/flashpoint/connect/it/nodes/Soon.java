package ai.flashpoint.connect.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.wire.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waits for what has to happen by itself, asking all the time. */
final class Soon {

  private Soon() {}

  /** Asks until the answer is the expected one, which is promised within a second. */
  static <T> void withinASecond(String what, T expected, Supplier<T> ask) {
    within(Promised.withinSeconds(1), what, expected, ask);
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
