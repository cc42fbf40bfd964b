package ai.flashpoint.connect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.team.ImportFile;
import ai.flashpoint.connect.team.ImportReader;
import ai.flashpoint.connect.team.Importer;
import ai.flashpoint.connect.team.InvalidImport;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportedWorldTest {

  private final RecordedAudit audit = new RecordedAudit();

  private ImportedWorld world(boolean changes) {
    ImportedWorld world = new ImportedWorld();
    world.audit = audit;
    world.people =
        new Importer() {
          @Override
          public boolean apply(ImportFile file) {
            return changes;
          }
        };
    return world;
  }

  private static ImportFile file() {
    return file("{}");
  }

  private static ImportFile file(String json) {
    return ImportReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void apply_walletWithAWrongChecksum_isRefused() {
    ImportFile file =
        file(
            "{\"agents\":[{\"team\":\"acme\",\"name\":\"Bot\","
                + "\"wallet\":\"0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\"}]}");
    assertThatThrownBy(() -> world(true).apply(file))
        .isInstanceOf(InvalidImport.class)
        .hasMessageStartingWith("agents[0].wallet: has a wrong checksum");
  }

  @Test
  void apply_somethingChanges_isInTheAudit() {
    world(true).apply(file());
    assertThat(audit.events())
        .extracting(AuditEvent::kind)
        .containsExactly(AuditKind.ADMIN_CHANGED);
  }

  @Test
  void apply_nothingChanges_leavesNoTrace() {
    world(false).apply(file());
    assertThat(audit.events()).isEmpty();
  }
}
