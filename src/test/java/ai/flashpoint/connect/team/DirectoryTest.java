package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DirectoryTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final TeamFixture people = new TeamFixture(database, new MovableClock());
  private final Directory directory = people.directory();

  private <T> T in(Supplier<T> work) {
    return database.transaction(work);
  }

  private void importing(String users) {
    people.apply(
        "{'teams':[{'slug':'b','name':'Beta'},{'slug':'a','name':'Alpha'},{'slug':'off','name':'Off','disabled':true}],"
            + users
            + "}");
  }

  @Test
  void isEmpty_firstStart_isTrue() {
    assertThat(in(directory::isEmpty)).isTrue();
  }

  @Test
  void isEmpty_onlyADisabledUser_isFalse() {
    importing("'users':[{'email':'a@b','name':'A','disabled':true}]");
    assertThat(in(directory::isEmpty)).isFalse();
  }

  @Test
  void memberships_byTeamNameWithoutDisabledOnes() {
    importing(
        "'users':[{'email':'a@b','name':'A','teams':{'b':'owner','a':'viewer','off':'owner'}}]");
    UserId user = people.user("a@b");
    assertThat(in(() -> directory.memberships(user)))
        .extracting(membership -> membership.team().name())
        .containsExactly("Alpha", "Beta");
  }

  @Test
  void user_disabled_doesNotExist() {
    importing("'users':[{'email':'a@b','name':'A','disabled':true}]");
    UserId user = people.user("a@b");
    assertThat(in(() -> directory.user(user))).isEmpty();
  }

  @Test
  void team_disabled_doesNotExist() {
    importing("'users':[]");
    TeamId team = people.team("off");
    assertThat(in(() -> directory.team(team))).isEmpty();
  }

  @Test
  void agent_enabled_isThere() {
    importing("'agents':[{'team':'a','name':'Bot'}]");
    AgentId agent = AgentId.of(database.value("select id from agents"));
    assertThat(in(() -> directory.agent(agent)).orElseThrow().name()).isEqualTo("Bot");
  }

  @Test
  void agent_ofDisabledTeam_doesNotExist() {
    importing("'agents':[{'team':'off','name':'Bot'}]");
    AgentId agent = AgentId.of(database.value("select id from agents"));
    assertThat(in(() -> directory.agent(agent))).isEmpty();
  }

  @Test
  void role_ownerIncludesViewer() {
    assertThat(Role.OWNER.includes(Role.VIEWER)).isTrue();
    assertThat(Role.VIEWER.includes(Role.MEMBER)).isFalse();
    assertThat(Role.MEMBER.includes(Role.MEMBER)).isTrue();
  }
}
