package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import org.junit.jupiter.api.Test;

class FailedDiscoveriesTest {

  private final MovableClock clock = new MovableClock();
  private final FailedDiscoveries failed = new FailedDiscoveries(clock);

  @Test
  void count_first_isTold() {
    assertThat(failed.count()).hasValue(1);
  }

  @Test
  void count_soonAfter_isQuiet() {
    failed.count();

    assertThat(failed.count()).isEmpty();
  }

  @Test
  void count_afterThePause_tellsHowManyThereWere() {
    failed.count();
    failed.count();
    failed.count();
    clock.advance(FailedDiscoveries.PAUSE);

    assertThat(failed.count()).hasValue(3);
  }
}
