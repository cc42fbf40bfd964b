package ai.flashpoint.connect.common.table;

import ai.flashpoint.connect.testing.MemoryDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of a database in memory, asked as browsers do. */
public record OpenTables(MemoryDatabase database, Clock clock) {

  /** The page that these parameters of an address lead to. */
  public Slice ask(Table table, Map<String, String> parameters) {
    Tables tables = new Tables();
    tables.entities = database.entities();
    tables.clock = clock;
    return database.transaction(() -> tables.answer(Question.of(table, parameters)));
  }

  /** All pages from this one on, one after the other. */
  public List<List<Row>> pages(Table table, Map<String, String> parameters) {
    List<List<Row>> pages = new ArrayList<>();
    Slice slice = ask(table, parameters);
    pages.add(slice.rows());
    while (slice.later().isPresent()) {
      slice = ask(table, slice.later().get().parameters());
      pages.add(slice.rows());
    }
    return pages;
  }
}
