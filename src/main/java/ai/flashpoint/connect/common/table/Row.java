package ai.flashpoint.connect.common.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row as it was selected; columns count from 0, and values are as the driver gives them. */
public record Row(List<Object> values) {

  static Row of(Object selected) {
    return new Row(Collections.unmodifiableList(Arrays.asList((Object[]) selected)));
  }

  /** The column's text; empty for null. */
  public String text(int column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  public boolean has(int column) {
    return values.get(column) != null;
  }

  public boolean flag(int column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  public UUID uuid(int column) {
    Object value = values.get(column);
    return value instanceof UUID uuid ? uuid : UUID.fromString(value.toString());
  }

  public Optional<Instant> time(int column) {
    Object value = values.get(column);
    if (value == null) {
      return Optional.empty();
    }
    // Drivers differ
    return Optional.of(
        value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant());
  }
}
