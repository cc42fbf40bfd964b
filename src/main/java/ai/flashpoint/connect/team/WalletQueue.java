package ai.flashpoint.connect.team;

import jakarta.persistence.EntityManager;

/** Where those who give agents their wallets queue, so that nobody takes a wallet just taken. */
final class WalletQueue {

  private WalletQueue() {}

  /** Waits for the turn, which lasts to the end of the running transaction. */
  static void enter(EntityManager entities) {
    entities
        .createNativeQuery("select id from start_queue where id = 2 for update")
        .getSingleResult();
  }
}
