package ai.flashpoint.connect.mcp.stream;

import static org.assertj.core.api.Assertions.assertThatCode;

import ai.flashpoint.connect.testing.MovableClock;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private final BeatenHeart heart = new BeatenHeart(new MovableClock());

  @Test
  void beat_memberThrowsAnError_scheduleGoesOn() {
    heart
        .bean()
        .join(
            now -> {
              throw new StackOverflowError();
            });
    assertThatCode(heart::beat).doesNotThrowAnyException();
  }
}
