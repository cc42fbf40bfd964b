package ai.flashpoint.connect.team;

import jakarta.persistence.EntityManager;

/** Where nodes that start at the same time queue for what only the first of them should do. */
public final class StartQueue {

  private StartQueue() {}

  /** Waits for the turn, which lasts to the end of the running transaction. */
  public static void enter(EntityManager entities) {
    entities
        .createNativeQuery("select id from start_queue where id = 1 for update")
        .getSingleResult();
  }
}
