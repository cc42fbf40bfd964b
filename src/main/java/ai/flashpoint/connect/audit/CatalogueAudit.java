package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.CatalogueChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records who narrowed or widened a team's catalogue of tools. */
@ApplicationScoped
class CatalogueAudit {

  @Inject Audit audit;

  void record(@Observes CatalogueChanged change) {
    audit.record(
        AuditEvent.of(
                AuditKind.CATALOGUE_CHANGED,
                (change.hidden() ? "hidden: " : "shown: ") + change.tool())
            .team(change.team())
            .user(change.by()));
  }
}
