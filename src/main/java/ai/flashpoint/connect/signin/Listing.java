package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.Slice;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.common.table.Tables;
import java.util.List;
import java.util.Map;

/**
 * A long list as a page shows it: some rows, and the ways to the others.
 *
 * @param kept parameters that lead here again, for forms
 * @param search what was looked for; empty for all
 * @param narrowed whether it is not all
 */
public record Listing(
    List<Row> rows,
    Pager pager,
    List<Map.Entry<String, String>> kept,
    String search,
    boolean narrowed) {

  public Listing {
    rows = List.copyOf(rows);
    kept = List.copyOf(kept);
  }

  /**
   * What the page's address asks of the table.
   *
   * @param address the page's, without parameters
   */
  public static Listing of(Tables tables, Table table, Page page, String address, PageText text) {
    Question question = Question.of(table, page::parameter);
    Slice slice = tables.answer(question);
    return new Listing(
        slice.rows(),
        Pager.of(question, slice, to -> address + Question.query(to.parameters()), text),
        List.copyOf(question.parameters().entrySet()),
        question.value("q"),
        question.isNarrowed());
  }

  /** Where a post of a form in the list leads: to what was shown before, which says what it did. */
  public static String after(Table table, Page page, String address, String done) {
    Map<String, String> parameters = Question.of(table, page::parameter).parameters();
    parameters.put("done", done);
    return address + Question.query(parameters);
  }

  /** Whether a search is offered: nobody needs one on a page that holds all. */
  public boolean searchable() {
    return narrowed || pager.exists();
  }
}
