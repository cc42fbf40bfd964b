package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final TimeWords times =
      new TimeWords(Clock.fixed(NOW, ZoneOffset.UTC), Phrases.in(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT59S, just now",
    "PT1M, 1 minute ago",
    "PT4M20S, 4 minutes ago",
    "PT1H, 1 hour ago",
    "PT23H59M, 23 hours ago",
    "P1D, yesterday",
    "P3D, 3 days ago",
    "P7D, 16 Nov 2026",
    "P21D, 2 Nov 2026",
    "-PT30S, just now"
  })
  void ago_age_saysItLikePeople(Duration age, String words) {
    assertThat(times.ago(NOW.minus(age))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1 second",
    "PT1S, 1 second",
    "PT19.2S, 20 seconds",
    "PT90S, 90 seconds",
    "PT91S, 2 minutes",
    "PT1H, 60 minutes",
    "PT2H, 120 minutes",
    "PT2H1S, 3 hours",
    "P1D, 24 hours"
  })
  void wait_duration_isNeverTooShort(Duration wait, String words) {
    assertThat(times.wait(wait)).isEqualTo(words);
  }

  @Test
  void date_lastSecondOfDay_isThatDayInUtc() {
    assertThat(times.date(Instant.parse("2026-11-02T23:59:59Z"))).isEqualTo("2 Nov 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, gerade eben",
    "PT1M, vor 1 Minute",
    "PT2H, vor 2 Stunden",
    "P1D, gestern",
    "P3D, vor 3 Tagen",
    "P21D, 2. Nov. 2026"
  })
  void ago_inGerman_saysItLikeGermans(Duration age, String words) {
    TimeWords german = new TimeWords(times.clock(), Phrases.in(Locale.GERMAN));

    assertThat(german.ago(NOW.minus(age))).isEqualTo(words);
  }
}
