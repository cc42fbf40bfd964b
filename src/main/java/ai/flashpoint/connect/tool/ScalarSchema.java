package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** JSON Schemas of the types whose JSON is one text, number or boolean. */
final class ScalarSchema {

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(byte.class, "integer"),
          Map.entry(short.class, "integer"),
          Map.entry(Short.class, "integer"),
          Map.entry(int.class, "integer"),
          Map.entry(Integer.class, "integer"),
          Map.entry(long.class, "integer"),
          Map.entry(Long.class, "integer"),
          Map.entry(BigInteger.class, "integer"),
          Map.entry(float.class, "number"),
          Map.entry(Float.class, "number"),
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"),
          Map.entry(BigDecimal.class, "number"));

  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          UUID.class, "uuid",
          URI.class, "uri",
          LocalDate.class, "date",
          Instant.class, "date-time",
          OffsetDateTime.class, "date-time",
          ZonedDateTime.class, "date-time",
          Duration.class, "duration",
          Period.class, "duration");

  // ISO 8601 without an offset, for which there is no format
  private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
  private static final Map<Class<?>, String> PATTERNS =
      Map.of(
          LocalTime.class, "^" + TIME + "$",
          LocalDateTime.class, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T" + TIME + "$",
          YearMonth.class, "^[0-9]{4}-[0-9]{2}$",
          MonthDay.class, "^--[0-9]{2}-[0-9]{2}$",
          ZoneId.class, "^[A-Za-z0-9+][A-Za-z0-9_+:/-]*$");

  private ScalarSchema() {}

  /** The schema, or empty if the type is not one of these. */
  static Optional<ObjectNode> of(Class<?> type) {
    if (TYPES.containsKey(type)) {
      return Optional.of(Json.object().put("type", TYPES.get(type)));
    }
    if (PATTERNS.containsKey(type)) {
      return Optional.of(Json.object().put("type", "string").put("pattern", PATTERNS.get(type)));
    }
    return Optional.ofNullable(FORMATS.get(type))
        .map(format -> Json.object().put("type", "string").put("format", format));
  }
}
