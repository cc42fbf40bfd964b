package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.CatalogueChanged;
import ai.flashpoint.connect.testing.FiredEvents;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueChangesTest {

  @Test
  void change_ofOneTeam_isToldToItsAssistants() {
    CatalogueChanges changes = new CatalogueChanges();
    FiredEvents<Change> told = new FiredEvents<>();
    changes.changes = told;
    TeamId team = TeamId.random();
    changes.tell(new CatalogueChanged(team, UserId.random(), "delete_survey", true));
    assertThat(told.take()).containsExactly(new Change.ToolList(Optional.of(team)));
  }
}
