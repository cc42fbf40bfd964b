package ai.flashpoint.connect.common;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the database keeps them: with a zone, in microseconds, so that what is read equals
 * what was written.
 */
public final class Times {

  private Times() {}

  public static OffsetDateTime column(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
