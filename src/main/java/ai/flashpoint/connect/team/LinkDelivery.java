package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.time.Instant;

/** How a link that works once comes to its person. */
public sealed interface LinkDelivery {

  /** When the link stops working. */
  Instant expiresAt();

  /** It is on its way by mail; nobody else gets to see it. */
  record Mailed(String address, Instant expiresAt) implements LinkDelivery {}

  /**
   * No mail is configured: whoever made the link has to pass it on, and sees it this once.
   *
   * @param link the whole address
   */
  record Shown(Secret link, Instant expiresAt) implements LinkDelivery {}
}
