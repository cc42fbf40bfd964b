package ai.flashpoint.connect.session;

/** A stored signing key cannot be opened; the product must not start with it. */
public final class SealedKeyUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealedKeyUnreadable(String message) {
    super(message);
  }
}
