package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.OperatorChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records what operators change about people and teams, with how it was and how it is. */
@ApplicationScoped
class OperatorAudit {

  @Inject Audit audit;

  void record(@Observes OperatorChanged change) {
    AuditEvent event =
        AuditEvent.of(
                AuditKind.ADMIN_CHANGED,
                change.what() + "; before: " + change.before() + "; after: " + change.after())
            .user(change.by());
    audit.record(change.team().map(event::team).orElse(event));
  }
}
