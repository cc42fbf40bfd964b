package ai.flashpoint.connect.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.testing.MemoryDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsPageTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();

  private void stored(AuditKind kind, String detail) {
    database.execute(
        "insert into audit_events (id, occurred_at, kind, detail, occurrences) values ('%s', '2026-06-01 12:00:00Z', '%s', '%s', 1)"
            .formatted(UUID.randomUUID(), kind, detail));
  }

  private List<?> found(String typed) {
    Condition asked =
        EventsPage.TABLE.filters().get(0).condition(typed, Instant.EPOCH).orElseThrow();
    return database
        .entities()
        .createNativeQuery(
            "select e.detail from audit_events e where " + asked.sql().replace("?", "?1"))
        .setParameter(1, asked.values().get(0))
        .getResultList();
  }

  /** All kinds whose details begin with what a person saw. */
  @ParameterizedTest
  @EnumSource(names = {"FAILURE_SHOWN", "SIGN_IN_REFUSED", "TEAM_REFUSED"})
  void reference_ofARefusal_isFound(AuditKind kind) {
    stored(kind, "FP-7Q2M-19 nothing to choose");
    assertThat(found("fp-7q2m-19")).hasSize(1);
  }

  @Test
  void reference_ofAnotherRefusal_isNotFound() {
    stored(AuditKind.SIGN_IN_REFUSED, "FP-7Q2M-19");
    assertThat(found("FP-7Q2M-18")).isEmpty();
  }

  @Test
  void words_ofADetail_areFound() {
    stored(AuditKind.AGENT_CHANGED, "before: none; after: role member");
    assertThat(found("Role Member")).hasSize(1);
  }
}
