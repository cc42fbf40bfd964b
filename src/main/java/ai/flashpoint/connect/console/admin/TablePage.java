package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.Filter;
import ai.flashpoint.connect.common.table.Question;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.Slice;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.common.table.Tables;
import ai.flashpoint.connect.signin.Pager;
import ai.flashpoint.connect.signin.TimeWords;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page with one table. */
public abstract class TablePage extends AdminPage {

  /** The ends of the phrases {@code admin.filter.*}. */
  public static final Set<String> FILTERS =
      Set.of(
          "q", "state", "kind", "reason", "client", "team", "user", "agent", "plan", "session",
          "from", "to");

  /** The ends of the phrases {@code admin.state.*}. */
  public static final Set<String> STATES =
      Set.of("living", "ended", "expired", "enabled", "disabled", "operator", "served", "blocked");

  /** The ends of the phrases {@code admin.press.*}. */
  public static final Set<String> PRESSES =
      Set.of("disable", "enable", "block", "unblock", "end", "leave", "join");

  /** Those of them that ask first: the ends of the phrases {@code admin.sure.*}. */
  public static final Set<String> GRAVE = Set.of("disable", "block", "leave");

  @Inject Tables tables;

  private ShownTable shown;

  abstract Table table();

  abstract List<Column> columns();

  abstract ShownRow row(Row row);

  /** What the page's address holds beside the table's own parameters. */
  Map<String, String> scope() {
    return Map.of();
  }

  private Question question() {
    return Question.of(table(), page::parameter);
  }

  @Override
  String back() {
    return address(question());
  }

  private String address(Question question) {
    return getAddress() + Question.query(kept(question));
  }

  public ShownTable getTable() {
    if (shown == null) {
      Question question = question();
      Slice slice = tables.answer(question);
      shown =
          new ShownTable(
              getAddress(),
              columns().stream().map(column -> head(column, question)).toList(),
              slice.rows().stream().map(this::row).toList(),
              table().filters().stream().map(filter -> field(filter, question, slice)).toList(),
              question.isNarrowed(),
              counted(slice),
              Pager.of(question, slice, this::address, text),
              List.copyOf(kept(question).entrySet()),
              List.copyOf(fixed(question).entrySet()),
              getAddress() + Question.query(scope()));
    }
    return shown;
  }

  private Map<String, String> kept(Question question) {
    Map<String, String> kept = new LinkedHashMap<>(scope());
    kept.putAll(question.parameters());
    return kept;
  }

  private Map<String, String> fixed(Question question) {
    Map<String, String> fixed = new LinkedHashMap<>(scope());
    Optional.ofNullable(question.parameters().get("sort"))
        .ifPresent(sort -> fixed.put("sort", sort));
    return fixed;
  }

  private String counted(Slice slice) {
    if (slice.reached().isPresent()) {
      Slice.Step step = slice.reached().get();
      return text.of(
          step.older() ? "admin.count.older" : "admin.count.newer",
          slice.rows().size(),
          step.rows(),
          TimeText.of(step.last()));
    }
    int count = slice.count().orElse(slice.rows().size());
    return slice.count().isEmpty()
        ? text.of("admin.count.page", count)
        : count > Tables.COUNTED
            ? text.of("admin.count.more", Tables.COUNTED)
            : text.of("admin.count", count);
  }

  /** How many rows of a table meet these filters, counted as far as tables are. */
  final String counted(Table other, Map<String, String> values) {
    return CountText.of(tables.count(Question.of(other, values)), text);
  }

  private Head head(Column column, Question question) {
    Optional<SortKey> key =
        table().sorts().stream().filter(sort -> sort.name().equals(column.sort())).findFirst();
    String order =
        key.filter(question.sort()::equals).isEmpty()
            ? "none"
            : question.descending() ? "descending" : "ascending";
    return new Head(
        text.of(column.phrase()),
        key.map(sort -> address(question.sortedBy(sort))).orElse(""),
        order);
  }

  private Field field(Filter filter, Question question, Slice slice) {
    String value = question.value(filter.name());
    List<Field.Option> options = new ArrayList<>();
    if (filter instanceof Filter.OneOf choice) {
      for (Filter.Choice one : choice.choices()) {
        options.add(
            new Field.Option(
                one.value(), choice(filter.name(), one.value()), one.value().equals(value)));
      }
    }
    return new Field(
        filter.name(),
        text.of("admin.filter." + filter.name()),
        filter instanceof Filter.OneOf ? "choice" : filter instanceof Filter.Time ? "time" : "text",
        filter instanceof Filter.Time ? Filter.Time.inField(value) : value,
        options,
        slice.misunderstood().contains(filter.name()) ? text.of("admin.filter.bad") : "");
  }

  /** A choice of a filter in words. */
  String choice(String filter, String option) {
    return text.of("admin." + filter + "." + option);
  }

  /** A time in words with the exact one behind it. */
  final Cell time(Optional<Instant> time) {
    return time.map(at -> Cell.time(TimeText.of(at), TimeWords.exact(at)))
        .orElseGet(() -> Cell.of("–"));
  }

  /** Whether operators let somebody or something in. */
  final Cell standing(boolean disabled) {
    return disabled
        ? Cell.bad(text.of("admin.state.disabled"))
        : Cell.of(text.of("admin.state.enabled"));
  }

  /** The button that changes it. */
  final Press toggle(boolean disabled, String value, String which) {
    return disabled ? button("enable", value, which) : grave("disable", value, which);
  }

  final Press button(String name, String value, String which) {
    return new Press(name, value, text.of("admin.press." + name), which, "");
  }

  /** A button that asks first. */
  final Press grave(String name, String value, String which) {
    return new Press(
        name, value, text.of("admin.press." + name), which, text.of("admin.sure." + name, which));
  }
}
