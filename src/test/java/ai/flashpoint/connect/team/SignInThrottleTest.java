package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final MovableClock clock = new MovableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock, SignInThrottle.FREE_FAILURES);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("jane");
    }
  }

  @Test
  void waiting_unknownKey_isNone() {
    assertThat(throttle.waiting("jane")).isEmpty();
  }

  @Test
  void waiting_fourFailures_isNone() {
    fail(4);
    assertThat(throttle.waiting("jane")).isEmpty();
  }

  @Test
  void waiting_fiveFailures_isFiveSeconds() {
    fail(5);
    assertThat(throttle.waiting("jane")).contains(Duration.ofSeconds(5));
  }

  @Test
  void waiting_eachFurtherFailure_doubles() {
    fail(6);
    assertThat(throttle.waiting("jane")).contains(Duration.ofSeconds(10));
    fail(1);
    assertThat(throttle.waiting("jane")).contains(Duration.ofSeconds(20));
  }

  @Test
  void waiting_countsDown() {
    fail(5);
    clock.advance(Duration.ofSeconds(2));
    assertThat(throttle.waiting("jane")).contains(Duration.ofSeconds(3));
  }

  @Test
  void waiting_afterTheWait_isNone() {
    fail(5);
    clock.advance(Duration.ofSeconds(5));
    assertThat(throttle.waiting("jane")).isEmpty();
  }

  @Test
  void waiting_hundredsOfFailures_isAQuarterOfAnHourAtMost() {
    fail(500);
    assertThat(throttle.waiting("jane")).contains(Duration.ofMinutes(15));
    clock.advance(Duration.ofMinutes(15));
    assertThat(throttle.waiting("jane")).isEmpty();
  }

  @Test
  void waiting_otherKey_isUnaffected() {
    fail(500);
    assertThat(throttle.waiting("otto")).isEmpty();
  }

  @Test
  void succeeded_startsOver() {
    fail(10);
    throttle.succeeded("jane");
    fail(4);
    assertThat(throttle.waiting("jane")).isEmpty();
  }
}
