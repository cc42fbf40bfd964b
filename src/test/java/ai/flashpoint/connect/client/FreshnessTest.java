package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=3600|PT1H",
        "public, MAX-AGE=3600|PT1H",
        "public,max-age=\"3600\"|PT1H",
        "max-age=60, s-maxage=7200|PT2H",
        "max-age=60|PT5M",
        "max-age=31536000|PT24H",
        "no-store, max-age=3600|PT5M",
        "no-cache|PT5M",
        "max-age=3600, no-cache|PT5M",
        "max-age=x|PT5M",
        "x-max-age=3600|PT5M"
      })
  void of_cacheControl_isWithinBounds(String control, String expected) {
    assertThat(of("cache-control", control)).isEqualTo(Duration.parse(expected));
  }

  @Test
  void of_nothing_isTheShortest() {
    assertThat(of("x", "y")).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void of_age_isTakenOff() {
    assertThat(of("cache-control", "max-age=3600", "age", "1800"))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void of_expires_countsFromTheDate() {
    assertThat(
            of("date", "Mon, 23 Nov 2026 12:00:00 GMT", "expires", "Mon, 23 Nov 2026 13:00:00 GMT"))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void of_unreadableExpires_isTheShortest() {
    assertThat(of("date", "Mon, 23 Nov 2026 12:00:00 GMT", "expires", "0"))
        .isEqualTo(Duration.ofMinutes(5));
  }

  private static Duration of(String... pairs) {
    Map<String, String> headers = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      headers.put(pairs[i], pairs[i + 1]);
    }
    return Freshness.of(new HttpAnswer(headers, new byte[0]));
  }
}
