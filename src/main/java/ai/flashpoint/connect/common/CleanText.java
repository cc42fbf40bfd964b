package ai.flashpoint.connect.common;

/** Foreign text made fit for logs and audit: one line, nothing invisible, not too long. */
public final class CleanText {

  private CleanText() {}

  /**
   * The text with a space for every control, formatting (so no change of writing direction), line
   * separating, private or broken character.
   *
   * @param most longest result in characters
   */
  public static String of(String text, int most) {
    StringBuilder clean = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      if (clean.length() + Character.charCount(character) > most) {
        break;
      }
      clean.appendCodePoint(isPlain(character) ? character : ' ');
      i += Character.charCount(character);
    }
    return clean.toString().strip();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
