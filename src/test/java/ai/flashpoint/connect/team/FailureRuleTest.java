package ai.flashpoint.connect.team;

import static ai.flashpoint.connect.testing.MovableClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureRuleTest {

  private static final FailureRule DOUBLING = new FailureRule.DoublingWait(5);
  private static final FailureRule PER_MINUTE = new FailureRule.Within(Duration.ofMinutes(1), 20);

  private static FailureTally after(FailureRule rule, int failures, Instant now) {
    FailureTally tally = FailureTally.none(now);
    for (int i = 0; i < failures; i++) {
      tally = rule.failed(tally, now);
    }
    return tally;
  }

  @ParameterizedTest
  @CsvSource({"5,PT5S", "6,PT10S", "7,PT20S", "12,PT10M40S", "13,PT15M", "300,PT15M"})
  void doublingWait_fromTheFifthFailure_doublesUpToAQuarterOfAnHour(int failures, Duration wait) {
    assertThat(after(DOUBLING, failures, NOON).pause(NOON)).contains(wait);
  }

  @Test
  void doublingWait_fourFailures_areFree() {
    assertThat(after(DOUBLING, 4, NOON).pause(NOON)).isEmpty();
  }

  @Test
  void doublingWait_success_startsOver() {
    FailureTally tally = DOUBLING.succeeded(after(DOUBLING, 12, NOON), NOON);
    assertThat(tally).isEqualTo(FailureTally.none(NOON));
  }

  @Test
  void doublingWait_halfAnHourWithoutFailure_isForgotten() {
    FailureTally tally = after(DOUBLING, 12, NOON);
    assertThat(tally.at(NOON.plus(Duration.ofMinutes(29))).failures()).isEqualTo(12);
    assertThat(tally.at(NOON.plus(Duration.ofMinutes(30))).failures()).isZero();
  }

  @Test
  void perMinute_allUsed_waitsForTheEndOfTheMinute() {
    FailureTally tally = after(PER_MINUTE, 19, NOON);
    Instant later = NOON.plusSeconds(20);
    assertThat(tally.pause(later)).isEmpty();
    assertThat(PER_MINUTE.failed(tally, later).pause(later)).contains(Duration.ofSeconds(40));
  }

  @Test
  void perMinute_nextMinute_isFreeAgain() {
    FailureTally tally = after(PER_MINUTE, 20, NOON).at(NOON.plusSeconds(60));
    assertThat(tally.pause(NOON.plusSeconds(60))).isEmpty();
    assertThat(tally.failures()).isZero();
  }

  @Test
  void perMinute_success_takesBackItselfAlone() {
    FailureTally tally = PER_MINUTE.succeeded(after(PER_MINUTE, 20, NOON), NOON);
    assertThat(tally.failures()).isEqualTo(19);
    assertThat(tally.pause(NOON)).isEmpty();
    assertThat(PER_MINUTE.failed(tally, NOON).pause(NOON)).isPresent();
  }
}
