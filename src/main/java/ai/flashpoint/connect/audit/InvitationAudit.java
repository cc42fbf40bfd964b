package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.InvitationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;

/** Records who was invited to a team, by whom, and what became of it. */
@ApplicationScoped
class InvitationAudit {

  @Inject Audit audit;

  void record(@Observes InvitationChanged change) {
    audit.record(
        AuditEvent.of(
                AuditKind.INVITATION_CHANGED,
                change.change().name().toLowerCase(Locale.ROOT)
                    + ": "
                    + change.email()
                    + " as "
                    + change.role().wire())
            .team(change.team())
            .user(change.by()));
  }
}
