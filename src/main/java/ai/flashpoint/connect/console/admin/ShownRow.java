package ai.flashpoint.connect.console.admin;

import java.util.List;

/** A row of a table as it is shown. */
public record ShownRow(List<Cell> cells, List<Press> presses) {

  public ShownRow {
    cells = List.copyOf(cells);
    presses = List.copyOf(presses);
  }

  ShownRow(List<Cell> cells) {
    this(cells, List.of());
  }
}
