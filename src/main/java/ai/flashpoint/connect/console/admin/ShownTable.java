package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.signin.Pager;
import java.util.List;
import java.util.Map;

/**
 * A table as the view draws it.
 *
 * @param count how many rows there are, in words
 * @param kept what leads here again, for forms
 * @param fixed what stays when somebody asks anew
 * @param everything address of the table with nothing filtered
 */
public record ShownTable(
    String address,
    List<Head> heads,
    List<ShownRow> rows,
    List<Field> fields,
    boolean narrowed,
    String count,
    Pager pager,
    List<Map.Entry<String, String>> kept,
    List<Map.Entry<String, String>> fixed,
    String everything) {

  /** Whether rows have buttons. */
  public boolean pressable() {
    return rows.stream().anyMatch(row -> !row.presses().isEmpty());
  }
}
