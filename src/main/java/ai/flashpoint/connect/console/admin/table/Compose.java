package ai.flashpoint.connect.console.admin.table;

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

  /** Rows from the place on, with the sort values behind the table's columns. */
  Optional<Sql> page(int most) {
    return conditions()
        .map(
            conditions -> {
              boolean descends = question.descending() != question.backwards();
              List<Condition> all = new ArrayList<>(conditions);
              question.place().ifPresent(place -> all.add(beyond(place, descends)));
              return statement(
                  "select "
                      + question.table().columns()
                      + ", "
                      + question.sort().columns()
                      + " from "
                      + question.table().from(),
                  all,
                  " order by " + question.sort().order(descends) + " limit " + most);
            });
  }

  /** How many rows there are, wherever the page is; counts no further than this. */
  Optional<Sql> count(int most) {
    return conditions()
        .map(
            conditions ->
                statement(
                    "select count(*) from (select 1 as one from " + question.table().from(),
                    conditions,
                    " limit " + most + ") counted"));
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

  /** One comparison of rows, which an index over the parts of the key answers. */
  private Condition beyond(Cursor place, boolean descends) {
    SortKey sort = question.sort();
    String marks = String.join(", ", Collections.nCopies(sort.parts().size(), "?"));
    return new Condition(
        "(" + sort.columns() + ") " + (descends ? "<" : ">") + " (" + marks + ")",
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
