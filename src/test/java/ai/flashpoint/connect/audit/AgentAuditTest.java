package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.AgentChanged;
import ai.flashpoint.connect.team.AgentDescription;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentAuditTest {

  private static final AgentDescription MEMBER = AgentDescription.ofMember(Optional.of("0xab"));

  private final RecordedAudit recorded = new RecordedAudit();
  private final AgentAudit audit = new AgentAudit();

  private void record(Optional<AgentDescription> before, AgentDescription after) {
    audit.audit = recorded;
    audit.record(
        new AgentChanged(TeamId.random(), AgentId.random(), UserId.random(), before, after));
  }

  @Test
  void change_ofAnAgent_isRecordedWithBeforeAndAfter() {
    record(Optional.of(MEMBER), MEMBER.withDisabled(true));
    assertThat(recorded.last())
        .isEqualTo(
            "AGENT_CHANGED: before: role member, wallet 0xab, expires never, tools all; after: role"
                + " member, wallet 0xab, expires never, tools all, disabled");
  }

  @Test
  void newAgent_hasNoBefore() {
    record(Optional.empty(), MEMBER);
    assertThat(recorded.last()).contains("before: none; after: role member");
  }
}
