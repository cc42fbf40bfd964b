package ai.flashpoint.connect.app;

/** Start-up cannot go on; the message is the one sentence that the operator sees. */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
