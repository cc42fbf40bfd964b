package ai.flashpoint.connect.client;

/** Cleans a name that a client gave itself before people see it. */
final class DisplayName {

  private static final int LONGEST = 60;

  private DisplayName() {}

  /**
   * Without control, format (bidirectional) and line characters, white space folded, at most 60
   * characters.
   */
  static String clean(String name) {
    StringBuilder clean = new StringBuilder();
    name.codePoints()
        .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
        .filter(DisplayName::isShown)
        .forEach(clean::appendCodePoint);
    String folded = clean.toString().replaceAll(" +", " ").strip();
    return folded.codePointCount(0, folded.length()) <= LONGEST
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Whether a text holds nothing that {@link #clean} would take out. */
  static boolean isPlain(String text) {
    return text.codePoints().allMatch(DisplayName::isShown);
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
