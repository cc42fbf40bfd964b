package ai.flashpoint.connect.common.table;

import java.util.List;

/**
 * Something that rows have to meet.
 *
 * @param sql fixed text with a question mark for each value
 * @param step how many rows of a large table may be read at once to find those that meet it, which
 *     no index does; 0 for all
 */
public record Condition(String sql, List<Object> values, int step) {

  public Condition {
    values = List.copyOf(values);
  }

  public Condition(String sql, List<Object> values) {
    this(sql, values, 0);
  }

  public Condition(String sql, Object... values) {
    this(sql, List.of(values));
  }

  /** The same, looked for in so many rows at once; a page says how far that reached. */
  public Condition inSteps(int rows) {
    return new Condition(sql, values, rows);
  }
}
