package ai.flashpoint.connect.console.admin.table;

import java.util.List;

/**
 * Something that rows have to meet.
 *
 * @param sql fixed text with a question mark for each value
 */
public record Condition(String sql, List<Object> values) {

  public Condition {
    values = List.copyOf(values);
  }

  public Condition(String sql, Object... values) {
    this(sql, List.of(values));
  }
}
