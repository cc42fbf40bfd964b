package ai.flashpoint.connect.team;

/**
 * Fired inside the transaction that changed who may act: a user, team, membership or agent was
 * disabled, enabled, renamed, or given another role, plan or password. Whoever remembers anything
 * about that subject has to forget it.
 *
 * @param subject the id as text; for a membership the user's
 */
public record StandingChanged(Kind kind, String subject) {

  /** What changed. */
  public enum Kind {
    USER,
    /** The person got another password: nothing that was begun with the old one goes on. */
    PASSWORD,
    /** The person has to sign in again in every browser; what is connected stays. */
    SIGN_INS,
    TEAM,
    AGENT,
    SESSION
  }
}
