package ai.flashpoint.connect.client;

/** A metadata document, or its address, that is not acceptable; the message is fixed text. */
final class DocumentRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DocumentRefused(String reason) {
    super(reason);
  }
}
