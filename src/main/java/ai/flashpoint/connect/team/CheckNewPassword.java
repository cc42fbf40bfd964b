package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody may choose a password: long enough and not among the first that are guessed. No
 * rules about kinds of characters (NIST SP 800-63B section 3.1.1.2).
 *
 * @param email the person's address
 * @param name the person's name; empty if not known
 */
public record CheckNewPassword(String email, String name) {

  /** Fewest characters. */
  public static final int SHORTEST = 10;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int TELLING = 4;
  private static final List<String> ROWS =
      List.of(
          "0123456789".repeat(4),
          "1234567890".repeat(4),
          "abcdefghijklmnopqrstuvwxyz".repeat(2),
          "qwertyuiopasdfghjklzxcvbnm",
          "qwertzuiopasdfghjklyxcvbnm");
  private static final Set<String> FIRST_GUESSES =
      Set.of(
          "password",
          "passwort",
          "qwertyuiop",
          "qwertzuiop",
          "asdfghjkl",
          "iloveyou",
          "letmein",
          "welcome",
          "admin",
          "administrator",
          "changeme",
          "secret",
          "geheim",
          "hallo",
          "hello",
          "flashpoint",
          "connect",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno",
          "qwerty",
          "qwertz",
          "monkey",
          "dragon",
          "master",
          "abcdefghij",
          "abcabcabc",
          "qazwsxedc",
          "zaqxsw",
          "qweqwe",
          "asdasd",
          "test",
          "default",
          "correcthorsebatterystaple");

  /** What is wrong with a password. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /** One of the first that anybody would try. */
    GUESSED,
    /** The person's own name or address. */
    PERSONAL
  }

  public Optional<Weakness> check(Secret password) {
    String text = password.reveal();
    if (text.codePointCount(0, text.length()) < SHORTEST || text.isBlank()) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (text.length() > Passwords.MAX_LENGTH) {
      return Optional.of(Weakness.TOO_LONG);
    }
    if (text.codePoints().distinct().count() < FEWEST_DIFFERENT
        || isRow(text)
        || words(text).anyMatch(FIRST_GUESSES::contains)) {
      return Optional.of(Weakness.GUESSED);
    }
    return words(text).anyMatch(personal()::contains)
        ? Optional.of(Weakness.PERSONAL)
        : Optional.empty();
  }

  /** The word that people made a password of, by adding digits or by replacing letters. */
  private static Stream<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(lower, lower.replace('0', 'o').replace('@', 'a').replace('$', 's'))
        .map(CheckNewPassword::letters);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }

  private Set<String> personal() {
    return Stream.of(email, email.split("@", 2)[0], name)
        .flatMap(CheckNewPassword::words)
        .filter(known -> known.length() >= TELLING)
        .collect(Collectors.toSet());
  }

  /** Like 1234567890, or the keys of a keyboard from left to right, or backwards. */
  private static boolean isRow(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String backwards = new StringBuilder(lower).reverse().toString();
    return ROWS.stream().anyMatch(row -> row.contains(lower) || row.contains(backwards));
  }
}
