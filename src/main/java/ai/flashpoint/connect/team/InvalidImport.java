package ai.flashpoint.connect.team;

/**
 * The import file is refused as a whole; the message names the line or the element, and the rule.
 */
public final class InvalidImport extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidImport(String message) {
    super(message);
  }

  /** A complaint about one element. */
  public static InvalidImport at(String element, String rule) {
    return new InvalidImport(element + ": " + rule);
  }
}
