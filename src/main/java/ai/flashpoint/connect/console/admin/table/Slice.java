package ai.flashpoint.connect.console.admin.table;

import java.util.List;
import java.util.Optional;

/**
 * One page of a table.
 *
 * @param earlier the page before, if there is one
 * @param later the page after, if there is one
 * @param count how many rows there are on all pages; if there are more than {@link Tables#COUNTED},
 *     one more than that
 * @param misunderstood the filters whose values make no sense; then there are no rows
 */
public record Slice(
    List<Row> rows,
    Optional<Question> earlier,
    Optional<Question> later,
    int count,
    List<String> misunderstood) {

  public Slice {
    rows = List.copyOf(rows);
    misunderstood = List.copyOf(misunderstood);
  }
}
