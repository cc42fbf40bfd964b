package ai.flashpoint.connect.requirement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of the checklist.
 *
 * @param id a chapter and a number, like {@code T-01}
 * @param proofs tests, each {@code package.Class#method} below our own package
 * @param reason why there are none
 */
record Requirement(String id, String label, List<String> proofs, Optional<String> reason) {

  private static final String BECAUSE = "because ";
  private static final int LEAST_REASON = 30;

  /**
   * Reads {@code id | label | test test} or {@code id | label | because reason}.
   *
   * @throws IllegalArgumentException for any other line
   */
  static Requirement of(String line) {
    String[] parts = line.split(" \\| ", -1);
    if (parts.length != 3 || !parts[0].matches("[A-Z]2?-[0-9]{2}") || parts[1].isBlank()) {
      throw new IllegalArgumentException("not a requirement: " + line);
    }
    if (!parts[2].startsWith(BECAUSE)) {
      List<String> proofs = Stream.of(parts[2].split(" ")).toList();
      return new Requirement(parts[0], parts[1], proofs, Optional.empty());
    }
    if (parts[2].length() < LEAST_REASON) {
      throw new IllegalArgumentException("not a reason: " + line);
    }
    return new Requirement(parts[0], parts[1], List.of(), Optional.of(parts[2]));
  }

  String chapter() {
    return id.substring(0, id.indexOf('-'));
  }

  @Override
  public String toString() {
    return id + " " + label;
  }
}
