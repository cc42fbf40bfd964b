package ai.flashpoint.connect.common.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field above a table that narrows it. */
public sealed interface Filter {

  /** The parameter in the address; also the end of the phrase {@code admin.filter.*}. */
  String name();

  /**
   * What a value asks for; empty if it makes no sense.
   *
   * @param value cleaned, not empty
   */
  Optional<Condition> condition(String value, Instant now);

  /** Rows of which one column holds the text, in whatever case. */
  record Contains(String name, List<String> columns) implements Filter {

    public Contains(String name, String... columns) {
      this(name, List.of(columns));
    }

    @Override
    public Optional<Condition> condition(String value, Instant now) {
      String pattern = "%" + LikePattern.escaped(value) + "%";
      return Optional.of(
          new Condition(
              columns.stream()
                  .map(column -> "lower(" + column + ") like ? escape '!'")
                  .collect(Collectors.joining(" or ")),
              Collections.nCopies(columns.size(), pattern)));
    }
  }

  /**
   * Rows that a value names.
   *
   * @param reading makes the condition; empty for a value that names nothing
   */
  record Named(String name, Function<String, Optional<Condition>> reading) implements Filter {

    @Override
    public Optional<Condition> condition(String value, Instant now) {
      return reading.apply(value);
    }
  }

  /** Rows of one of a few kinds, in the order in which they are offered. */
  record OneOf(String name, List<Choice> choices) implements Filter {

    public OneOf(String name, Choice... choices) {
      this(name, List.of(choices));
    }

    /** By the names of these kinds, as the column holds them. */
    public static OneOf of(String name, String column, Enum<?>... kinds) {
      return new OneOf(
          name,
          Arrays.stream(kinds)
              .map(kind -> new Choice(kind.name(), column + " = '" + kind.name() + "'"))
              .toList());
    }

    @Override
    public Optional<Condition> condition(String value, Instant now) {
      return choices.stream()
          .filter(choice -> choice.value().equals(value))
          .findFirst()
          .map(Choice::sql)
          .map(sql -> new Condition(sql, Collections.nCopies(Sql.marks(sql), Sql.time(now))));
    }
  }

  /**
   * One of the kinds.
   *
   * @param value in the address
   * @param sql a condition; a question mark is the time now
   */
  record Choice(String value, String sql) {}

  /**
   * Rows from a time on, or before one.
   *
   * @param comparison for example {@code s.created_at >= ?}
   */
  record Time(String name, String comparison) implements Filter {

    @Override
    public Optional<Condition> condition(String value, Instant now) {
      return TypedTime.read(value).map(time -> new Condition(comparison, Sql.time(time)));
    }

    /** The value as browsers want it in a field for times; empty if it is none. */
    public static String inField(String value) {
      return TypedTime.read(value).map(TypedTime::inField).orElse("");
    }
  }
}
