package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Times as people say them. Dates are those of UTC, because a page that works without JavaScript
 * does not know the reader's time zone.
 */
public record TimeWords(Clock clock, Phrases phrases) {

  private static final Duration WEEK = Duration.ofDays(7);

  /** For {@code time} elements, which take no microseconds. */
  public static String exact(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** For example "2 Nov 2026". */
  public String date(Instant instant) {
    return DateTimeFormatter.ofPattern(phrases.text("time.date"), phrases.locale())
        .format(instant.atZone(ZoneOffset.UTC));
  }

  /** For example "4 minutes ago"; a date when it was a week ago or longer. */
  public String ago(Instant instant) {
    Duration age = Duration.between(instant, clock.instant());
    if (age.compareTo(WEEK) >= 0) {
      return date(instant);
    }
    if (age.toDays() >= 1) {
      return phrases.text("time.days", age.toDays());
    }
    if (age.toHours() >= 1) {
      return phrases.text("time.hours", age.toHours());
    }
    return age.toMinutes() >= 1
        ? phrases.text("time.minutes", age.toMinutes())
        : phrases.text("time.now");
  }

  /** How long to wait, never less than said: "20 seconds", "3 minutes", "5 hours". */
  public String wait(Duration wait) {
    long seconds = RetryAfter.seconds(wait);
    if (seconds <= 90) {
      return phrases.text("time.wait.seconds", seconds);
    }
    long minutes = (seconds + 59) / 60;
    return minutes <= 120
        ? phrases.text("time.wait.minutes", minutes)
        : phrases.text("time.wait.hours", (minutes + 59) / 60);
  }
}
