package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.UserId;

/**
 * Fired inside the transaction in which something of an account changed.
 *
 * @param user whose account it is
 * @param by who did it
 * @param before empty where it is secret or there was nothing
 * @param after likewise
 */
public record AccountChanged(UserId user, UserId by, What what, String before, String after) {

  /** What changed. */
  public enum What {
    NAME,
    LANGUAGE,
    PASSWORD,
    /** A link to choose a new password was made. */
    RESET_ISSUED,
    /** A new password was chosen by such a link. */
    PASSWORD_RESET
  }
}
