package ai.flashpoint.connect.session;

/** Why a session ended. */
public enum EndReason {
  /** The person ended it on the connections page. */
  BY_USER,
  /** An owner of the team ended it. */
  BY_OWNER,
  /** An operator ended it in the console. */
  BY_OPERATOR,
  /** The client revoked a token (RFC 7009). */
  REVOKED,
  /** A code was presented twice (OAuth 2.1 section 4.1.3). */
  CODE_REPLAYED,
  /** A superseded refresh token was presented again (RFC 9700 section 4.14). */
  REFRESH_REUSED,
  /** The membership, the user, the agent or the team is gone or disabled. */
  STANDING_LOST,
  /** The person's password was replaced: whoever connected with the old one is out. */
  PASSWORD_CHANGED,
  /** An operator blocked the client, or made it act for another agent. */
  CLIENT_WITHDRAWN
}
