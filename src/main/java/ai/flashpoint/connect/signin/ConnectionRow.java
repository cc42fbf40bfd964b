package ai.flashpoint.connect.signin;

import static java.util.Comparator.naturalOrder;

import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.session.Sessions;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A connection as its owner sees it.
 *
 * @param since when it was made, in words; with the exact instant for machines
 */
public record ConnectionRow(
    String id,
    String assistant,
    String team,
    String since,
    String sinceExact,
    String lastUsed,
    String until,
    String untilExact) {

  /** As {@link Sessions#table} has it. */
  static ConnectionRow of(Row row, TimeWords times) {
    Instant since = row.time(3).orElseThrow();
    Instant until =
        Stream.of(row.time(5), row.time(6)).flatMap(Optional::stream).min(naturalOrder()).get();
    return new ConnectionRow(
        row.text(0),
        row.text(1),
        row.text(2),
        times.date(since),
        TimeWords.exact(since),
        row.time(4).map(times::ago).orElseGet(() -> times.phrases().text("time.never")),
        times.date(until),
        TimeWords.exact(until));
  }
}
