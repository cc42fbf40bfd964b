package ai.flashpoint.connect.common.table;

import ai.flashpoint.connect.common.Times;
import java.time.Instant;
import java.util.List;

/**
 * A statement with its parameters.
 *
 * @param text fixed, with {@code ?1}, {@code ?2}… in the order of the values
 */
record Sql(String text, List<Object> values) {

  Sql {
    values = List.copyOf(values);
  }

  /** Numbers the question marks, as JPA wants them. */
  static Sql numbered(String text, List<Object> values) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      numbered.append(text.charAt(i));
      if (text.charAt(i) == '?') {
        number++;
        numbered.append(number);
      }
    }
    return new Sql(numbered.toString(), values);
  }

  static int marks(String text) {
    return (int) text.chars().filter(character -> character == '?').count();
  }

  static Object time(Instant time) {
    return Times.column(time);
  }
}
