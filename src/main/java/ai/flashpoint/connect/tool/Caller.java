package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.team.Agent;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.Team;
import ai.flashpoint.connect.team.User;
import java.time.Instant;
import java.util.Set;

/**
 * Who is calling: exactly one user or agent, exactly one team, one session. A tool method takes it
 * as a parameter.
 *
 * @param role the caller's role in the team at this moment
 * @param scopes granted scope values
 */
public record Caller(Identity identity, Team team, Role role, Session session, Set<String> scopes) {

  /** A person or an agent. */
  public sealed interface Identity {}

  /** The id of the person or agent, the same on all their connections. */
  public String subject() {
    return identity instanceof Person person
        ? person.user().id().toString()
        : ((Machine) identity).agent().id().toString();
  }

  public record Person(User user) implements Identity {}

  public record Machine(Agent agent) implements Identity {}

  /**
   * The connection that the call arrived on.
   *
   * @param client the assistant's display name
   */
  public record Session(SessionId id, String client, Instant createdAt, Instant expiresAt) {}
}
