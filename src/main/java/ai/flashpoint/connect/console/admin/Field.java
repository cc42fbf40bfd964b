package ai.flashpoint.connect.console.admin;

import java.util.List;

/**
 * A field above a table.
 *
 * @param type {@code text}, {@code choice} or {@code time}
 * @param problem what is wrong with its value, in words; empty if nothing is
 */
public record Field(
    String name, String label, String type, String value, List<Option> options, String problem) {

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}

  public Field {
    options = List.copyOf(options);
  }
}
