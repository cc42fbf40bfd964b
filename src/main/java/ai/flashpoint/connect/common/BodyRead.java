package ai.flashpoint.connect.common;

/** What became of reading a request's body. */
public sealed interface BodyRead {

  /**
   * All of it; shorter than its declared length if the sender has hung up.
   *
   * @param bytes not to be changed
   */
  record Whole(byte[] bytes) implements BodyRead {}

  /** Nothing of it is used any more; 413. */
  record TooLarge() implements BodyRead {}

  /** It did not arrive in time; 408. */
  record TooSlow() implements BodyRead {}

  /** Too many others are slow at the moment; 503. */
  record Busy() implements BodyRead {}

  /** The status to refuse with, 0 for a whole body. */
  default int refusal() {
    if (this instanceof TooLarge) {
      return 413;
    }
    if (this instanceof TooSlow) {
      return 408;
    }
    return this instanceof Busy ? 503 : 0;
  }
}
