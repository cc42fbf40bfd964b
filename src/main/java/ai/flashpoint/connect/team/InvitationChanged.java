package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;

/**
 * Fired inside the transaction that made an invitation or took it away.
 *
 * @param by the owner who did it; the new member, if it was accepted
 * @param email whom it is for
 */
public record InvitationChanged(TeamId team, UserId by, Change change, String email, Role role) {

  /** What became of the invitation. */
  public enum Change {
    MADE,
    WITHDRAWN,
    ACCEPTED
  }
}
