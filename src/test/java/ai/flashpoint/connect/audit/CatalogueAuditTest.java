package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.CatalogueChanged;
import ai.flashpoint.connect.testing.RecordedAudit;
import org.junit.jupiter.api.Test;

class CatalogueAuditTest {

  private final RecordedAudit recorded = new RecordedAudit();
  private final CatalogueAudit audit = new CatalogueAudit();

  @Test
  void change_hidden_isRecordedWithTeamAndPerson() {
    audit.audit = recorded;
    TeamId team = TeamId.random();
    UserId owner = UserId.random();
    audit.record(new CatalogueChanged(team, owner, "delete_survey", true));
    assertThat(recorded.events())
        .containsExactly(
            AuditEvent.of(AuditKind.CATALOGUE_CHANGED, "hidden: delete_survey")
                .team(team)
                .user(owner));
  }

  @Test
  void change_shown_isRecorded() {
    audit.audit = recorded;
    audit.record(new CatalogueChanged(TeamId.random(), UserId.random(), "delete_survey", false));
    assertThat(recorded.last()).isEqualTo("CATALOGUE_CHANGED: shown: delete_survey");
  }
}
