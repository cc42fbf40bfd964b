package ai.flashpoint.connect.console.admin;

/**
 * What stands in one place of a table; nothing is null.
 *
 * @param href where its text leads; empty for nowhere
 * @param exact the instant that the text speaks of, for machines and for whoever points at it
 * @param kind {@code plain}, {@code main}, {@code code}, {@code code event}, {@code soft} or {@code
 *     bad}
 */
public record Cell(String text, String href, String exact, String kind) {

  static Cell of(String text) {
    return new Cell(text, "", "", "plain");
  }

  static Cell main(String text) {
    return new Cell(text, "", "", "main");
  }

  static Cell code(String text) {
    return new Cell(text, "", "", "code");
  }

  static Cell event(String name) {
    return new Cell(name, "", "", "code event");
  }

  static Cell soft(String text) {
    return new Cell(text, "", "", "soft");
  }

  static Cell bad(String text) {
    return new Cell(text, "", "", "bad");
  }

  static Cell time(String words, String exact) {
    return new Cell(words, "", exact, "plain");
  }

  Cell to(String address) {
    return new Cell(text, address, exact, kind);
  }
}
