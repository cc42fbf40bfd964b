package ai.flashpoint.connect.signin;

import java.security.SecureRandom;

/** What a person reads out to support, and support finds in the log: for example FP-7Q2M-19. */
record FailureReference(String value) {

  /** Without letters and digits that are mistaken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  static FailureReference random() {
    return new FailureReference("FP-" + letters(4) + "-" + letters(2));
  }

  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    RANDOM
        .ints(count, 0, ALPHABET.length())
        .forEach(index -> letters.append(ALPHABET.charAt(index)));
    return letters.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
