package ai.flashpoint.connect.team;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Where nodes that start at the same time queue for what only the first of them should do. */
public final class StartQueue {

  private static final Duration PAUSE = Duration.ofMillis(100);
  // Ten minutes
  private static final int TRIES = 6_000;

  private StartQueue() {}

  /**
   * Waits for the turn, which lasts to the end of the running transaction.
   *
   * @throws IllegalStateException if it does not come for ten minutes
   */
  public static void enter(EntityManager entities) {
    // Asking again and again: a statement that waits would end with the connection's read timeout
    for (int i = 0; i < TRIES; i++) {
      if (tryEnter(entities)) {
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException("another node keeps the start_queue locked");
  }

  /** Takes the turn, to the end of the running transaction, if nobody has it. */
  public static boolean tryEnter(EntityManager entities) {
    return !entities
        .createNativeQuery("select id from start_queue where id = 1 for update skip locked")
        .getResultList()
        .isEmpty();
  }
}
