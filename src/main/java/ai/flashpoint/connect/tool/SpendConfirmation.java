package ai.flashpoint.connect.tool;

import java.time.Instant;

/** Remembers which confirmations were used, for all nodes. */
interface SpendConfirmation {

  /**
   * Uses a confirmation up.
   *
   * @param id 22 characters at the most
   * @param expiresAt until when it has to be remembered
   * @return whether this is the first use
   */
  boolean first(String id, Instant expiresAt);

  /** Takes a use back: the call was left before anything happened. */
  void takeBack(String id);
}
