package ai.flashpoint.connect.console.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as operators compare them with logs: UTC, to the second, sortable. */
final class TimeText {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TimeText() {}

  static String of(Instant time) {
    return EXACT.format(time);
  }
}
