package ai.flashpoint.connect.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Instants as the database keeps them: with a zone, in microseconds, so that what is read equals
 * what was written.
 */
final class Times {

  private Times() {}

  static OffsetDateTime column(Instant instant) {
    return instant == null
        ? null
        : instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static Instant instant(OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
