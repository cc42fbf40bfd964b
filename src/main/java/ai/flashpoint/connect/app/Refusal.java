package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * How a start-up that cannot go on ends: with one sentence.
 *
 * @param exits whether the process ends too ({@code flashpoint.exit-on-failure})
 */
record Refusal(boolean exits) {

  /** As configuration says; read early, since connection pools call without a class loader. */
  static Refusal configured() {
    return new Refusal(SettingsReader.system().flag("flashpoint.exit-on-failure", false));
  }

  /**
   * Ends the process with the sentence where the run command asked for that ({@code
   * flashpoint.exit-on-failure}); on servers that hold other applications too, only this deployment
   * fails, by the returned exception.
   */
  RuntimeException of(RuntimeException reason) {
    String sentence = "Flashpoint Connect did not start. " + reason.getMessage();
    if (exits) {
      Console.err(sentence);
      // Not exit(): its hooks wait for the very deployment that we are in
      Runtime.getRuntime().halt(1);
    }
    return new IllegalStateException(sentence, reason);
  }

  /** The first line of what is at the bottom of a failure. */
  static String rootCause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
