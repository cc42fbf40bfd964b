package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionSummaryTest {

  private static final Instant MADE = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void unusedTooLong_someMinutesWithoutACall_isTrue() {
    assertThat(session(null).unusedTooLong(MADE.plus(Duration.ofMinutes(6)))).isTrue();
  }

  @Test
  void unusedTooLong_justMade_isFalse() {
    assertThat(session(null).unusedTooLong(MADE.plus(Duration.ofMinutes(5)))).isFalse();
  }

  @Test
  void unusedTooLong_calledOnce_isFalse() {
    SessionSummary called = session(MADE.plusSeconds(1));

    assertThat(called.unusedTooLong(MADE.plus(Duration.ofDays(9)))).isFalse();
  }

  private static SessionSummary session(Instant lastUsed) {
    return new SessionSummary(
        null, "Claude", null, MADE, Optional.ofNullable(lastUsed), MADE.plus(Duration.ofDays(30)));
  }
}
