package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final MovableClock clock = new MovableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock, SignInThrottle.FREE_FAILURES);

  /** Attempts that were looked at and failed, each after its wait. */
  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.enter("jane").ifPresent(clock::advance);
      throttle.enter("jane");
    }
  }

  private Optional<Duration> attempt() {
    return throttle.enter("jane");
  }

  private void free(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(attempt()).isEmpty();
    }
  }

  @Test
  void enter_fiveAttempts_areFree() {
    free(5);
  }

  @Test
  void enter_sixthAttempt_waitsFiveSeconds() {
    free(5);
    assertThat(attempt()).contains(Duration.ofSeconds(5));
  }

  @Test
  void enter_whileWaiting_doesNotCount() {
    free(5);
    attempt();
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempt()).contains(Duration.ofSeconds(3));
  }

  @Test
  void enter_eachFurtherFailure_doublesTheWait() {
    free(5);
    clock.advance(Duration.ofSeconds(5));
    free(1);
    assertThat(attempt()).contains(Duration.ofSeconds(10));
  }

  @Test
  void enter_hundredsOfFailures_waitsAQuarterOfAnHourAtMost() {
    fail(300);
    assertThat(attempt()).contains(Duration.ofMinutes(15));
  }

  @Test
  void enter_afterTheWait_isFreeAgain() {
    fail(300);
    attempt().ifPresent(clock::advance);
    assertThat(attempt()).isEmpty();
  }

  @Test
  void enter_otherKey_isUnaffected() {
    fail(300);
    assertThat(throttle.enter("otto")).isEmpty();
  }

  @Test
  void succeeded_startsOver() {
    free(5);
    throttle.succeeded("jane");
    free(5);
  }
}
