package ai.flashpoint.connect.common.table;

import ai.flashpoint.connect.common.CleanText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an address asks of a table.
 *
 * @param values of filters, cleaned, without those that are empty
 * @param place where the page begins or, backwards, ends; empty for the first one
 */
public record Question(
    Table table,
    Map<String, String> values,
    SortKey sort,
    boolean descending,
    Optional<Cursor> place,
    boolean backwards) {

  private static final int LONGEST = 2048;

  /** Reads it from an address; what makes no sense there is as if it were not there. */
  public static Question of(Table table, Function<String, Optional<String>> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Filter filter : table.filters()) {
      parameters
          .apply(filter.name())
          .map(value -> CleanText.of(value, LONGEST))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> values.put(filter.name(), value));
    }
    String sorting = parameters.apply("sort").orElse("");
    boolean descends = sorting.startsWith("-");
    Optional<SortKey> named =
        table.sorts().stream()
            .filter(key -> key.name().equals(descends ? sorting.substring(1) : sorting))
            .findFirst();
    SortKey sort = named.orElse(table.sorts().get(0));
    Optional<Cursor> after = place(parameters.apply("after"), sort);
    Optional<Cursor> before = place(parameters.apply("before"), sort);
    return new Question(
        table,
        values,
        sort,
        named.isPresent() ? descends : table.newestFirst(),
        after.or(() -> before),
        after.isEmpty() && before.isPresent());
  }

  /** With these values of filters, from the beginning. */
  public static Question of(Table table, Map<String, String> values) {
    return of(table, name -> Optional.ofNullable(values.get(name)));
  }

  private static Optional<Cursor> place(Optional<String> text, SortKey sort) {
    return text.flatMap(encoded -> Cursor.decoded(encoded, sort));
  }

  public String value(String filter) {
    return values.getOrDefault(filter, "");
  }

  public boolean isNarrowed() {
    return !values.isEmpty();
  }

  /** The parameters that lead here again. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>(values);
    boolean usual = sort.equals(table.sorts().get(0)) && descending == table.newestFirst();
    if (!usual) {
      parameters.put("sort", (descending ? "-" : "") + sort.name());
    }
    place.ifPresent(cursor -> parameters.put(backwards ? "before" : "after", cursor.encoded()));
    return parameters;
  }

  /** As {@code ?q=ada&sort=-created}; a question mark alone for no parameters. */
  public static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** As a value in an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** From its beginning, sorted by another key, or the other way round if it is the same. */
  public Question sortedBy(SortKey key) {
    boolean turns = key.equals(sort) ? !descending : isTime(key);
    return new Question(table, values, key, turns, Optional.empty(), false);
  }

  /** People look for the newest of times and for the first of names. */
  private static boolean isTime(SortKey key) {
    return key.parts().get(0).type() == SortKey.Type.TIME;
  }

  Question from(Optional<Cursor> cursor, boolean back) {
    return new Question(table, values, sort, descending, cursor, back);
  }
}
