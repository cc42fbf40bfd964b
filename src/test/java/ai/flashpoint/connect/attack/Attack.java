package ai.flashpoint.connect.attack;

import java.util.Optional;

/**
 * One line of the catalogue.
 *
 * @param id two letters and two digits, with which the names of its tests begin
 * @param untested why no test proves it yet
 */
record Attack(String id, String label, Optional<String> untested) {

  private static final int LEAST_REASON = 20;

  /**
   * Reads {@code id | label} or {@code id | label | reason}.
   *
   * @throws IllegalArgumentException for any other line
   */
  static Attack of(String line) {
    String[] parts = line.split(" \\| ", -1);
    boolean complete = parts.length == 2 || parts.length == 3 && parts[2].length() >= LEAST_REASON;
    if (!complete || !parts[0].matches("[A-Z]{2}[0-9]{2}") || parts[1].isBlank()) {
      throw new IllegalArgumentException("not an attack: " + line);
    }
    return new Attack(
        parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
  }

  @Override
  public String toString() {
    return id + " " + label;
  }
}
