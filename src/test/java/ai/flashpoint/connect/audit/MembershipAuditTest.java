package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.MembershipChanged;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipAuditTest {

  private final RecordedAudit recorded = new RecordedAudit();
  private final UserId member = UserId.random();

  private void record(Optional<Role> after) {
    MembershipAudit audit = new MembershipAudit();
    audit.audit = recorded;
    audit.record(
        new MembershipChanged(TeamId.random(), member, UserId.random(), Role.MEMBER, after));
  }

  @Test
  void role_changed_isRecordedWithBeforeAndAfter() {
    record(Optional.of(Role.OWNER));
    assertThat(recorded.last())
        .isEqualTo("MEMBERSHIP_CHANGED: member " + member + ", before: member; after: owner");
  }

  @Test
  void member_removed_isNothingAfter() {
    record(Optional.empty());
    assertThat(recorded.last()).endsWith("before: member; after: none");
  }
}
