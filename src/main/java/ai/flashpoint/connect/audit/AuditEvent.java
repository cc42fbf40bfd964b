package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import java.util.Optional;

/**
 * One security event. When and from where it came is added by {@link Audit}.
 *
 * @param detail fixed text of ours, or a cleaned name; never a secret; empty if the kind says it
 *     all
 */
public record AuditEvent(
    AuditKind kind,
    Optional<SessionId> session,
    Optional<UserId> user,
    Optional<AgentId> agent,
    Optional<TeamId> team,
    Optional<ClientId> client,
    String detail) {

  public static AuditEvent of(AuditKind kind) {
    return of(kind, "");
  }

  public static AuditEvent of(AuditKind kind, String detail) {
    return new AuditEvent(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }

  public AuditEvent session(SessionId of) {
    return new AuditEvent(kind, Optional.of(of), user, agent, team, client, detail);
  }

  public AuditEvent user(UserId of) {
    return new AuditEvent(kind, session, Optional.of(of), agent, team, client, detail);
  }

  public AuditEvent agent(AgentId of) {
    return new AuditEvent(kind, session, user, Optional.of(of), team, client, detail);
  }

  public AuditEvent team(TeamId of) {
    return new AuditEvent(kind, session, user, agent, Optional.of(of), client, detail);
  }

  public AuditEvent client(ClientId of) {
    return new AuditEvent(kind, session, user, agent, team, Optional.of(of), detail);
  }
}
