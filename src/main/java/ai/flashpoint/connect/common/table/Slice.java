package ai.flashpoint.connect.common.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One page of a table.
 *
 * @param earlier the page before, if there is one, or where to look further
 * @param later the page after, if there is one, or where to look further
 * @param count how many rows there are on all pages; if there are more than {@link Tables#COUNTED},
 *     one more than that; empty if that would need more than a step
 * @param reached how far a step went, if it ended before the page was full and there are rows left
 * @param misunderstood the filters whose values make no sense; then there are no rows
 */
public record Slice(
    List<Row> rows,
    Optional<Question> earlier,
    Optional<Question> later,
    OptionalInt count,
    Optional<Step> reached,
    List<String> misunderstood) {

  /**
   * The end of a step.
   *
   * @param rows that were looked at
   * @param last sort value of the last row that was looked at
   * @param older whether what is left is older: it goes down
   */
  public record Step(int rows, Instant last, boolean older) {}

  static Slice none(List<String> misunderstood) {
    return new Slice(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(0),
        Optional.empty(),
        misunderstood);
  }

  public Slice {
    rows = List.copyOf(rows);
    misunderstood = List.copyOf(misunderstood);
  }
}
