package ai.flashpoint.connect.common.table;

import ai.flashpoint.connect.common.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place between two rows: the sort values of the row beside it.
 *
 * @param values one for each part of the sort key, as text
 */
record Cursor(List<String> values) {

  private static final int LONGEST = 8192;

  Cursor {
    values = List.copyOf(values);
  }

  /** The place beside this row, whose last columns are the parts of the key. */
  static Cursor at(Row row, SortKey key) {
    List<String> values = new ArrayList<>();
    int first = row.values().size() - key.parts().size();
    for (int i = 0; i < key.parts().size(); i++) {
      values.add(
          key.parts().get(i).type() == SortKey.Type.TIME
              ? row.time(first + i).orElseThrow().toString()
              : row.text(first + i));
    }
    return new Cursor(values);
  }

  /** The time that a key begins with. */
  Instant time() {
    return time(values.get(0));
  }

  String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(values));
  }

  /** What an address names; empty if it is no place in this order. */
  static Optional<Cursor> decoded(String text, SortKey key) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      List<String> values = new ArrayList<>();
      Json.read(Base64.getUrlDecoder().decode(text)).forEach(value -> values.add(value.asText()));
      Cursor cursor = new Cursor(values);
      return cursor.fits(key) ? Optional.of(cursor) : Optional.empty();
    } catch (IllegalArgumentException | JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  private boolean fits(SortKey key) {
    return values.size() == key.parts().size() && parameters(key).isPresent();
  }

  /** As the database compares them; empty if one is of another type. */
  Optional<List<Object>> parameters(SortKey key) {
    List<Object> parameters = new ArrayList<>();
    try {
      for (int i = 0; i < values.size(); i++) {
        parameters.add(parameter(values.get(i), key.parts().get(i).type()));
      }
      return Optional.of(parameters);
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static Object parameter(String value, SortKey.Type type) {
    return switch (type) {
      case UUID -> UUID.fromString(value);
      case TIME -> Sql.time(time(value));
      case TEXT -> {
        // No text column can hold it, and PostgreSQL fails at it
        if (value.indexOf('\0') >= 0) {
          throw new IllegalArgumentException("zero");
        }
        yield value;
      }
    };
  }

  private static Instant time(String value) {
    if (!value.matches("\\d{4}-.*")) {
      throw new IllegalArgumentException("no year");
    }
    return Instant.parse(value);
  }
}
