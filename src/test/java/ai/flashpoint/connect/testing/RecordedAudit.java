package ai.flashpoint.connect.testing;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;

/** Keeps events in memory. */
public final class RecordedAudit extends Audit {

  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public void record(AuditEvent event) {
    events.add(event);
  }

  @Override
  public void note(AuditEvent event) {
    events.add(event);
  }

  public List<AuditEvent> events() {
    return events;
  }

  /** The newest event's kind and detail. */
  public String last() {
    AuditEvent last = events.get(events.size() - 1);
    return last.kind() + ": " + last.detail();
  }
}
