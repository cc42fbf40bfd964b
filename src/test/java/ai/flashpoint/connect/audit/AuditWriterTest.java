package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.AgentChanged;
import ai.flashpoint.connect.team.AgentDescription;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditWriterTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final Audit audit = new Audit();
  private final AuditWriter writer = new AuditWriter();

  @BeforeEach
  void start() {
    audit.entities = database.entities();
    audit.clock = clock;
    writer.audit = audit;
    writer.settings = new AuditSettings(Duration.ofDays(365));
  }

  private void store() {
    inTransaction(writer::store);
  }

  private void inTransaction(Runnable work) {
    database.transaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Test
  void note_isStoredWithItsCountAndWithoutRequest() {
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "a\nb"));
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "a\nb"));
    store();
    assertThat(
            database.value(
                "select kind || ' ' || occurrences || ' ' || source || ' ' || detail from audit_events"))
        .isEqualTo("SIGN_IN_REFUSED 2 unknown a b");
  }

  @Test
  void note_thatCannotBeStored_isKept() {
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED));
    audit.entities = null;
    writer.store();
    audit.entities = database.entities();
    store();
    assertThat(database.count("audit_events")).isEqualTo(1);
  }

  @Test
  void tidyUp_deletesWhatIsOlderThanTheRetention() {
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "old"));
    store();
    clock.advance(Duration.ofDays(300));
    audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, "new"));
    store();
    clock.advance(Duration.ofDays(66));
    inTransaction(() -> writer.tidyUp(new TidyUp(clock.instant())));
    assertThat(database.value("select detail from audit_events")).isEqualTo("new");
    assertThat(database.count("audit_events")).isEqualTo(1);
  }

  @Test
  void note_withClientAndDetailThatFitNoColumn_isStoredCut() {
    audit.note(
        AuditEvent.of(AuditKind.CLIENT_DOCUMENT_REFUSED, "x".repeat(10_000))
            .client(new ClientId("https://x.example/\0" + "y".repeat(10_000))));
    store();
    assertThat(
            database.value("select length(client_id) || ' ' || length(detail) from audit_events"))
        .isEqualTo("2048 500");
  }

  @Test
  void change_withLongestListsOfTools_isKeptWhole() {
    Set<String> tools =
        IntStream.range(0, 60).mapToObj("%064d"::formatted).collect(Collectors.toSet());
    AgentDescription after =
        new AgentDescription(
            Optional.of("0x" + "a".repeat(40)),
            Role.OWNER,
            Optional.of(clock.instant()),
            Optional.of(tools),
            false);
    AgentAudit agents = new AgentAudit();
    agents.audit = audit;
    inTransaction(
        () ->
            agents.record(
                new AgentChanged(
                    TeamId.random(),
                    AgentId.random(),
                    UserId.random(),
                    Optional.of(after),
                    after.withDisabled(true))));
    assertThat(database.value("select detail from audit_events").toString())
        .startsWith("before: role owner")
        .endsWith(", disabled");
  }

  @Test
  void detail_withLineFeedsAndEscapes_isOneLine() {
    audit.note(AuditEvent.of(AuditKind.CLIENT_REGISTERED, "Claude\r\n\u001b[31mERROR \u202eall"));
    store();
    assertThat(database.value("select detail from audit_events"))
        .isEqualTo("Claude   [31mERROR  all");
  }
}
