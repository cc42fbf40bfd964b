package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.AccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;

/** Records what changed of an account and who did it, never a password or link. */
@ApplicationScoped
class AccountAudit {

  @Inject Audit audit;

  void record(@Observes AccountChanged change) {
    String what = change.what().name().toLowerCase(Locale.ROOT);
    String by = change.by().equals(change.user()) ? "" : "; by " + change.by();
    audit.record(
        AuditEvent.of(
                AuditKind.ACCOUNT_CHANGED,
                what + ": before: " + change.before() + "; after: " + change.after() + by)
            .user(change.user()));
  }
}
