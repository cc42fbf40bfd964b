package ai.flashpoint.connect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.OperatorChanged;
import ai.flashpoint.connect.testing.RecordedAudit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorAuditTest {

  @Test
  void change_ofAnOperator_isRecordedWithBeforeAndAfter() {
    RecordedAudit recorded = new RecordedAudit();
    OperatorAudit audit = new OperatorAudit();
    audit.audit = recorded;

    audit.record(
        new OperatorChanged(UserId.random(), Optional.empty(), "user a@b", "enabled", "disabled"));

    assertThat(recorded.last())
        .isEqualTo("ADMIN_CHANGED: user a@b; before: enabled; after: disabled");
  }
}
