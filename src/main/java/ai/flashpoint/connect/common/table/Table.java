package ai.flashpoint.connect.common.table;

import java.util.List;
import java.util.Optional;

/**
 * What a table shows and how it may be asked; all texts are fixed.
 *
 * @param columns what is selected, read by place in {@link Row}
 * @param from tables and joins
 * @param sorts the first is what it is sorted by unless asked otherwise
 * @param newestFirst whether that first order descends
 * @param scope what all rows have to meet, whatever is asked
 */
public record Table(
    String columns,
    String from,
    List<SortKey> sorts,
    boolean newestFirst,
    List<Filter> filters,
    Optional<Condition> scope) {

  public Table {
    sorts = List.copyOf(sorts);
    filters = List.copyOf(filters);
  }

  public Table(
      String columns, String from, List<SortKey> sorts, boolean newestFirst, List<Filter> filters) {
    this(columns, from, sorts, newestFirst, filters, Optional.empty());
  }

  /** The same of fewer rows. */
  public Table within(Condition narrower) {
    return new Table(columns, from, sorts, newestFirst, filters, Optional.of(narrower));
  }
}
