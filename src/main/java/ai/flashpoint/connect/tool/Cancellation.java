package ai.flashpoint.connect.tool;

/**
 * Whether anybody still waits for a call: the client cancelled it or went away, the time limit
 * passed, the connection was ended, or the server stops. A tool that works for long asks now and
 * then; nothing is interrupted by force, since that could break a database file.
 */
public interface Cancellation {

  boolean requested();

  /**
   * Leaves the tool when nobody waits any more.
   *
   * @throws CallCancelled which undoes the transaction; let it pass
   */
  default void check() {
    if (requested()) {
      throw new CallCancelled();
    }
  }

  /**
   * Runs something short as soon as the call is cancelled, on another thread; at once if it is
   * already. Forgotten when the call ends.
   */
  void onRequest(Runnable action);
}
