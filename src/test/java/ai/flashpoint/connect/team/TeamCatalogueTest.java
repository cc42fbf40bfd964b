package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamCatalogueTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final TeamFixture people = new TeamFixture(database, new MovableClock());
  private final FiredEvents<CatalogueChanged> changes = new FiredEvents<>();
  private final FiredEvents<StandingChanged> standing = new FiredEvents<>();
  private final TeamCatalogue catalogue = new TeamCatalogue();
  private final UserId owner = UserId.random();
  private TeamId acme;

  @BeforeEach
  void begin() {
    people.apply("{'teams':[{'slug':'acme','name':'Acme'},{'slug':'other','name':'Other'}]}");
    acme = people.team("acme");
    catalogue.entities = database.entities();
    catalogue.standing = standing;
    catalogue.changes = changes;
  }

  private boolean hide(String tool) {
    return database.transaction(() -> catalogue.hide(acme, tool, owner));
  }

  private Set<String> hidden(String slug) {
    return database.transaction(
        () -> people.directory().teamBySlug(slug).orElseThrow().hiddenTools());
  }

  @Test
  void hide_tool_isHiddenFromThisTeamOnly() {
    assertThat(hide("delete_survey")).isTrue();
    assertThat(hidden("acme")).containsExactly("delete_survey");
    assertThat(hidden("other")).isEmpty();
  }

  @Test
  void hide_tool_tellsNodesAndAudit() {
    hide("delete_survey");
    assertThat(standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.TEAM, acme.toString()));
    assertThat(changes.take())
        .containsExactly(new CatalogueChanged(acme, owner, "delete_survey", true));
  }

  @Test
  void hide_hiddenAlready_changesNothing() {
    hide("delete_survey");
    assertThat(hide("delete_survey")).isFalse();
    assertThat(changes.take()).hasSize(1);
  }

  @Test
  void show_hidden_isThereAgain() {
    hide("delete_survey");
    assertThat(
            database.transaction(() -> catalogue.show(acme, "delete_survey", owner)).booleanValue())
        .isTrue();
    assertThat(hidden("acme")).isEmpty();
  }

  @Test
  void hide_inATeamThatIsNot_changesNothing() {
    assertThat(
            database
                .transaction(() -> catalogue.hide(TeamId.random(), "delete_survey", owner))
                .booleanValue())
        .isFalse();
  }
}
