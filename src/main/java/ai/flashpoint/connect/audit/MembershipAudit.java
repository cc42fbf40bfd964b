package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.MembershipChanged;
import ai.flashpoint.connect.team.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records who changed what somebody is in a team, with how it was and how it is. */
@ApplicationScoped
class MembershipAudit {

  @Inject Audit audit;

  void record(@Observes MembershipChanged change) {
    String after = change.after().map(Role::wire).orElse("none");
    audit.record(
        AuditEvent.of(
                AuditKind.MEMBERSHIP_CHANGED,
                "member "
                    + change.member()
                    + ", before: "
                    + change.before().wire()
                    + "; after: "
                    + after)
            .team(change.team())
            .user(change.by()));
  }
}
