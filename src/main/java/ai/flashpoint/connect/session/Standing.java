package ai.flashpoint.connect.session;

import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import java.time.Duration;

/** Whether a session may act right now, asked on every call. */
public sealed interface Standing {

  /** A person's session stands; the role is the membership's of this moment. */
  record OfUser(SessionInfo session, User user, Team team, Role role) implements Standing {}

  /** An agent's session stands. */
  record OfAgent(SessionInfo session, Agent agent, Team team, Role role) implements Standing {}

  /**
   * The session, its user, its team or the membership is gone: the token is worth nothing any more.
   */
  record Ended() implements Standing {}

  /** The database has been out of reach for too long to know (503 with Retry-After). */
  record Unknown(Duration retryAfter) implements Standing {}
}
