package ai.flashpoint.connect.common.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as people and browsers write them, in UTC: 2026-11-23T14:03, or the day alone. */
final class TypedTime {

  private static final DateTimeFormatter IN_FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TypedTime() {}

  static String inField(Instant time) {
    return IN_FIELD.format(time);
  }

  /** Years of four digits: databases end before {@link Instant} does. */
  static Optional<Instant> read(String text) {
    if (!text.matches("\\d{4}-.*")) {
      return Optional.empty();
    }
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      LocalDateTime time =
          local.contains("T")
              ? LocalDateTime.parse(local)
              : local.contains(" ")
                  ? LocalDateTime.parse(local.replace(' ', 'T'))
                  : LocalDate.parse(local).atStartOfDay();
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
