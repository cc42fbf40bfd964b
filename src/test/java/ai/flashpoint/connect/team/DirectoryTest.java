package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
  void agent_expired_doesNotExist() {
    importing("'agents':[{'team':'a','name':'Bot','expires':'2020-01-01T00:00:00Z'}]");
    AgentId agent = AgentId.of(database.value("select id from agents"));
    assertThat(in(() -> directory.agent(agent))).isEmpty();
  }

  @Test
  void agentsOf_walletOfAnExpiredAgent_isOfNobody() {
    String wallet = "0xabcdef0123456789abcdef0123456789abcdef01";
    importing(
        "'agents':[{'team':'a','name':'Bot','wallet':'%s','expires':'2020-01-01T00:00:00Z'}]"
            .formatted(wallet));
    assertThat(in(() -> directory.agentsOf(wallet))).isEmpty();
  }

  @Test
  void agent_describedInFull_isAsDescribed() {
    importing(
        "'agents':[{'team':'a','name':'Bot','role':'viewer','expires':'2999-01-01T00:00:00Z',"
            + "'tools':['whoami','list_surveys']}]");
    Agent agent =
        in(() -> directory.agent(AgentId.of(database.value("select id from agents"))))
            .orElseThrow();
    assertThat(agent.role()).isEqualTo(Role.VIEWER);
    assertThat(agent.expiresAt()).contains(Instant.parse("2999-01-01T00:00:00Z"));
    assertThat(agent.tools()).contains(Set.of("whoami", "list_surveys"));
  }

  @Test
  void agent_notDescribed_isAMemberWithAllToolsForGood() {
    importing("'agents':[{'team':'a','name':'Bot'}]");
    Agent agent =
        in(() -> directory.agent(AgentId.of(database.value("select id from agents"))))
            .orElseThrow();
    assertThat(agent).isEqualTo(new Agent(agent.id(), agent.team(), "Bot", Optional.empty()));
  }

  @Test
  void role_ownerIncludesViewer() {
    assertThat(Role.OWNER.includes(Role.VIEWER)).isTrue();
    assertThat(Role.VIEWER.includes(Role.MEMBER)).isFalse();
    assertThat(Role.MEMBER.includes(Role.MEMBER)).isTrue();
  }
}
