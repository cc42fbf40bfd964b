package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.team.AgentChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records who made or changed an agent, with how it was and how it is. */
@ApplicationScoped
class AgentAudit {

  @Inject Audit audit;

  void record(@Observes AgentChanged change) {
    String before = change.before().map(Object::toString).orElse("none");
    audit.record(
        AuditEvent.of(AuditKind.AGENT_CHANGED, "before: " + before + "; after: " + change.after())
            .team(change.team())
            .agent(change.agent())
            .user(change.by()));
  }
}
