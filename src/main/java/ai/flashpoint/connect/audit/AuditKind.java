package ai.flashpoint.connect.audit;

/** What an audit event tells. */
public enum AuditKind {
  SIGN_IN_SUCCEEDED,
  /** Where the person saw a reference, the detail begins with it. */
  SIGN_IN_REFUSED,
  /** Likewise. */
  TEAM_REFUSED,
  CONSENT_GIVEN,
  CONSENT_DENIED,
  AUTHORIZATION_REFUSED,
  CLIENT_REGISTERED,
  REGISTRATION_REFUSED,
  CLIENT_BLOCKED,
  CLIENT_DOCUMENT_FETCHED,
  CLIENT_DOCUMENT_CHANGED,
  CLIENT_DOCUMENT_REFUSED,
  CLIENT_AUTHENTICATION_FAILED,
  TOKEN_REFUSED,
  SESSION_BEGUN,
  SESSION_REFRESHED,
  SESSION_ENDED,
  REFRESH_REUSED,
  CALL_REFUSED,
  KEY_ROTATED,
  KEY_REMOVED,
  LIMIT_HIT,
  /** A person saw a failure page; the detail begins with the reference on it. */
  FAILURE_SHOWN,
  /** A tool was hidden from a team or shown again. */
  CATALOGUE_CHANGED,
  /** An owner made an agent or changed one. */
  AGENT_CHANGED,
  /** An owner gave a member another role or removed one. */
  MEMBERSHIP_CHANGED,
  /** A person's name, language or password changed, or a link to choose a new one was made. */
  ACCOUNT_CHANGED,
  /** Somebody was invited to a team, became a member, or is invited no more. */
  INVITATION_CHANGED,
  /** A mail could not be sent. */
  MAIL_FAILED,
  /** An operator changed people, teams or clients. */
  ADMIN_CHANGED
}
