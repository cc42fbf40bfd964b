package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "89999, 90"})
  void wait_inMillis_isRoundedUpToASecondAtLeast(long millis, String seconds) {
    assertThat(RetryAfter.header(Duration.ofMillis(millis))).isEqualTo(seconds);
  }

  @Test
  void wait_aNanosecondOverASecond_isRoundedUpToo() {
    assertThat(RetryAfter.seconds(Duration.ofSeconds(1).plusNanos(1))).isEqualTo(2);
  }
}
