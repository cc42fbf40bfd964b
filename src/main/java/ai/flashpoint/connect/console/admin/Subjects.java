package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.Filter;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Filters by whom or what a row is about, as operators name them: exactly, so that an index
 * answers.
 */
final class Subjects {

  private Subjects() {}

  /** By slug. */
  static Filter team(String column) {
    return new Filter.Named(
        "team",
        slug ->
            Optional.of(new Condition(column + " = (select id from teams where slug = ?)", slug)));
  }

  /** By e-mail address. */
  static Filter user(String column) {
    return new Filter.Named(
        "user",
        email ->
            Optional.of(
                new Condition(
                    column + " = (select id from users where email = ?)",
                    email.toLowerCase(Locale.ROOT))));
  }

  /** By id, or by name in whichever team. */
  static Filter agent(String column) {
    return new Filter.Named(
        "agent",
        value ->
            Optional.of(
                uuid(value)
                    .map(id -> new Condition(column + " = ?", id))
                    .orElseGet(
                        () ->
                            new Condition(
                                column + " in (select id from agents where name = ?)", value))));
  }

  /** By what a comparison says; each of its question marks is the value. */
  static Filter client(String comparison, int marks) {
    return new Filter.Named(
        "client",
        value -> Optional.of(new Condition(comparison, Collections.nCopies(marks, value))));
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
