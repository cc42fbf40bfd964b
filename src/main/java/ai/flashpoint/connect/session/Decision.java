package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.time.Instant;

/**
 * The hand-over between signing in and authorizing: what the person decided about a pending
 * authorization. Approval names one user and exactly one team; there is no approval without a team.
 */
public sealed interface Decision {

  /**
   * The person allows the connection to act for one team.
   *
   * @param authenticatedAt when the person proved who they are (claim {@code auth_time})
   */
  record Approved(UserId user, TeamId team, Instant authenticatedAt) implements Decision {}

  record Denied() implements Decision {}
}
