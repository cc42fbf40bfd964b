package ai.flashpoint.connect.common.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Makes the statements that answer a question; empty if a filter's value makes no sense: rather no
 * rows than all of them.
 */
record Compose(Question question, Instant now) {

  /**
   * Rows from the place on, with the sort values behind the table's columns.
   *
   * @param end the last place to look at
   */
  Optional<Sql> page(int most, Optional<Cursor> end) {
    return conditions()
        .map(
            conditions -> {
              List<Condition> all = fromPlace(conditions);
              end.ifPresent(last -> all.addAll(until(last)));
              return read(
                  question.table().columns() + ", " + question.sort().columns(),
                  all,
                  " limit " + most);
            });
  }

  /** How many rows are read at once to find those that are asked for; 0 for all. */
  int step() {
    return conditions().stream().flatMap(List::stream).mapToInt(Condition::step).max().orElse(0);
  }

  /** The sort values of the last row of a step from the place on, and of the row behind it. */
  Sql end() {
    return read(
        question.sort().columns(),
        fromPlace(
            conditions().orElseThrow().stream()
                .filter(condition -> condition.step() == 0)
                .toList()),
        " limit 2 offset " + (step() - 1));
  }

  /** Whether rows are read from the largest sort value to the smallest. */
  boolean descends() {
    return question.descending() != question.backwards();
  }

  private Sql read(String columns, List<Condition> conditions, String bounds) {
    return statement(
        "select " + columns + " from " + question.table().from(),
        conditions,
        " order by " + question.sort().order(descends()) + bounds);
  }

  private List<Condition> fromPlace(List<Condition> conditions) {
    List<Condition> all = new ArrayList<>(conditions);
    question.place().ifPresent(place -> all.add(comparison(descends() ? "<" : ">", place)));
    return all;
  }

  /** How many rows there are, wherever the page is; counts no further than this. */
  Optional<Sql> count(int most) {
    Table table = question.table();
    String order =
        isOfKinds() ? " order by " + table.sorts().get(0).order(table.newestFirst()) : "";
    return conditions()
        .map(
            conditions ->
                statement(
                    "select count(*) from (select 1 as one from " + table.from(),
                    conditions,
                    order + " limit " + most + ") counted"));
  }

  /**
   * Whether rows of a kind or a time are asked for, nothing that an index narrows down. Most are
   * then among the newest, and a database that may count in any order begins with the oldest.
   */
  private boolean isOfKinds() {
    List<Filter> asked =
        question.table().filters().stream()
            .filter(filter -> !question.value(filter.name()).isEmpty())
            .toList();
    return question.table().scope().isEmpty()
        && !asked.isEmpty()
        && asked.stream()
            .allMatch(filter -> filter instanceof Filter.OneOf || filter instanceof Filter.Time);
  }

  /** Filters whose values make no sense. */
  List<String> misunderstood() {
    return question.table().filters().stream()
        .filter(filter -> !question.value(filter.name()).isEmpty())
        .filter(filter -> filter.condition(question.value(filter.name()), now).isEmpty())
        .map(Filter::name)
        .toList();
  }

  private Optional<List<Condition>> conditions() {
    List<Condition> conditions = new ArrayList<>(question.table().scope().stream().toList());
    for (Filter filter : question.table().filters()) {
      String value = question.value(filter.name());
      if (!value.isEmpty()) {
        Optional<Condition> condition = filter.condition(value, now);
        if (condition.isEmpty()) {
          return Optional.empty();
        }
        conditions.add(condition.get());
      }
    }
    return Optional.of(conditions);
  }

  /** The bounds stand also as a range of one column: PostgreSQL guesses the size of no other. */
  private List<Condition> until(Cursor end) {
    List<Condition> all = new ArrayList<>();
    all.add(comparison(descends() ? ">=" : "<=", end));
    all.add(first(descends() ? ">=" : "<=", end));
    question.place().ifPresent(place -> all.add(first(descends() ? "<=" : ">=", place)));
    return all;
  }

  private Condition first(String operator, Cursor place) {
    return new Condition(
        question.sort().parts().get(0).sql() + " " + operator + " ?",
        place.parameters(question.sort()).orElseThrow().get(0));
  }

  /** One comparison of rows, which an index over the parts of the key answers. */
  private Condition comparison(String operator, Cursor place) {
    SortKey sort = question.sort();
    String marks = String.join(", ", Collections.nCopies(sort.parts().size(), "?"));
    return new Condition(
        "(" + sort.columns() + ") " + operator + " (" + marks + ")",
        place.parameters(sort).orElseThrow());
  }

  private static Sql statement(String beginning, List<Condition> conditions, String end) {
    StringBuilder text = new StringBuilder(beginning);
    List<Object> values = new ArrayList<>();
    String word = " where ";
    for (Condition condition : conditions) {
      text.append(word).append('(').append(condition.sql()).append(')');
      values.addAll(condition.values());
      word = " and ";
    }
    return Sql.numbered(text.append(end).toString(), values);
  }
}
