package ai.flashpoint.connect.console.admin;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.client.DeclaredClient;
import ai.flashpoint.connect.client.DeclaredClients;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.EndReason;
import ai.flashpoint.connect.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Operators' changes to sessions and clients, each recorded with who made it. Answers whether
 * anything changed.
 */
@ApplicationScoped
@Transactional
public class Changes {

  @Inject Sessions sessions;
  @Inject Clients clients;
  @Inject DeclaredClients declared;
  @Inject Audit audit;

  public boolean end(SessionId session, UserId by) {
    boolean ended = sessions.end(session, EndReason.BY_OPERATOR);
    if (ended) {
      audit.record(event("session", "living", "ended", by).session(session));
    }
    return ended;
  }

  /** Blocks a client, which ends all its sessions, or serves it again. */
  public boolean block(ClientId client, boolean blocked, UserId by) {
    Optional<Client> before = clients.recall(client);
    if (before.isEmpty() || before.get().blocked() == blocked) {
      return false;
    }
    declared.apply(new DeclaredClient(client, blocked, Optional.empty()));
    audit.record(event("client", state(!blocked), state(blocked), by).client(client));
    return true;
  }

  private static String state(boolean blocked) {
    return blocked ? "blocked" : "served";
  }

  private static AuditEvent event(String what, String before, String after, UserId by) {
    return AuditEvent.of(
            AuditKind.ADMIN_CHANGED, what + "; before: " + before + "; after: " + after)
        .user(by);
  }
}
