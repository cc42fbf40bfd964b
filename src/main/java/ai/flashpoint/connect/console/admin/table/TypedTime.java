package ai.flashpoint.connect.console.admin.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as people and browsers write them, in UTC: 2026-11-23T14:03, or the day alone. */
final class TypedTime {

  private TypedTime() {}

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
