package ai.flashpoint.connect.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The letters on a tile. */
final class Initials {

  private Initials() {}

  /** First letters of the first words, upper case; a dot if there are none. */
  static String of(String name, int most) {
    String letters =
        Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(most)
            .map(word -> Character.toString(word.codePointAt(0)))
            .collect(Collectors.joining());
    return letters.isEmpty() ? "·" : letters.toUpperCase(Locale.ROOT);
  }
}
