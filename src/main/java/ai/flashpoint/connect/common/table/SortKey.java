package ai.flashpoint.connect.common.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way to sort a table. All parts go in one direction, and the last one is unique, so that every
 * row has its one place; none is ever null.
 *
 * @param name in the address
 */
public record SortKey(String name, List<Part> parts) {

  /**
   * One of the values to sort by.
   *
   * @param sql fixed text, for example {@code s.created_at}
   */
  public record Part(String sql, Type type) {}

  /** What the values of a part are. */
  public enum Type {
    TEXT,
    TIME,
    UUID
  }

  public SortKey {
    parts = List.copyOf(parts);
  }

  public SortKey(String name, Part... parts) {
    this(name, List.of(parts));
  }

  public static Part text(String sql) {
    return new Part(sql, Type.TEXT);
  }

  public static Part time(String sql) {
    return new Part(sql, Type.TIME);
  }

  public static Part uuid(String sql) {
    return new Part(sql, Type.UUID);
  }

  String columns() {
    return parts.stream().map(Part::sql).collect(Collectors.joining(", "));
  }

  String order(boolean descending) {
    return parts.stream()
        .map(part -> part.sql() + (descending ? " desc" : " asc"))
        .collect(Collectors.joining(", "));
  }
}
