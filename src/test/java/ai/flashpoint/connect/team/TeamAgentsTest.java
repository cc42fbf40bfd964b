package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamAgentsTest {

  private static final String WALLET = "0xabcdef0123456789abcdef0123456789abcdef01";
  private static final AgentDescription VIEWER =
      new AgentDescription(
          Optional.of(WALLET),
          Role.VIEWER,
          Optional.of(MovableClock.NOON.plusSeconds(60)),
          Optional.of(Set.of("whoami")),
          false);

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final TeamFixture people = new TeamFixture(database, clock);
  private final FiredEvents<AgentChanged> changes = new FiredEvents<>();
  private final FiredEvents<StandingChanged> standing = new FiredEvents<>();
  private final TeamAgents agents = new TeamAgents();
  private UserId owner;
  private TeamId acme;
  private TeamId other;

  @BeforeEach
  void begin() {
    people.apply(
        "{'teams':[{'slug':'acme','name':'Acme'},{'slug':'other','name':'Other'}],"
            + "'users':[{'email':'a@b','name':'A','teams':{'acme':'owner'}}]}");
    owner = people.user("a@b");
    acme = people.team("acme");
    other = people.team("other");
    agents.entities = database.entities();
    agents.clock = clock;
    agents.standing = standing;
    agents.changes = changes;
  }

  private Optional<AgentId> create(TeamId team, String name) {
    return create(team, name, VIEWER) instanceof TeamAgents.Creation.Created created
        ? Optional.of(created.agent())
        : Optional.empty();
  }

  private TeamAgents.Creation create(TeamId team, String name, AgentDescription description) {
    return database.transaction(() -> agents.create(team, name, description, owner));
  }

  private boolean disable(TeamId team, AgentId agent, boolean disabled) {
    return database.transaction(() -> agents.disable(team, agent, disabled, owner));
  }

  private List<AgentAccount> of(TeamId team) {
    return database.transaction(() -> agents.of(team));
  }

  private List<Agent> found() {
    return database.transaction(() -> people.directory().agentsOf(WALLET));
  }

  @Test
  void create_agent_isAsDescribed() {
    create(acme, "Bot");
    Agent agent = of(acme).get(0).agent();
    assertThat(agent.role()).isEqualTo(Role.VIEWER);
    assertThat(agent.tools()).contains(Set.of("whoami"));
    assertThat(agent.expiresAt()).isEqualTo(VIEWER.expiresAt());
    assertThat(found()).containsExactly(agent);
  }

  @Test
  void create_agent_isTheTeamsOnly() {
    create(acme, "Bot");
    assertThat(of(other)).isEmpty();
  }

  @Test
  void create_agent_isToldWithItsMaker() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    assertThat(changes.take())
        .containsExactly(new AgentChanged(acme, agent, owner, Optional.empty(), VIEWER));
    assertThat(database.value("select created_by from agents")).isEqualTo(owner.toString());
  }

  @Test
  void create_nameTwiceInATeam_isRefused() {
    create(acme, "Bot");
    assertThat(create(acme, "Bot", VIEWER)).isEqualTo(new TeamAgents.Creation.NameTaken());
  }

  @Test
  void create_nameOfAnotherTeamsAgent_isMade() {
    create(acme, "Bot");
    assertThat(create(other, "Bot", VIEWER.withWallet(Optional.empty())))
        .isInstanceOf(TeamAgents.Creation.Created.class);
  }

  @Test
  void WA18_addressOfAnotherTeamsAgent_isRefused() {
    create(acme, "Bot");
    assertThat(create(other, "Thief", VIEWER)).isEqualTo(new TeamAgents.Creation.WalletTaken());
    assertThat(found()).hasSize(1);
  }

  @Test
  void disable_agent_isNoLongerFound() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    assertThat(disable(acme, agent, true)).isTrue();
    assertThat(found()).isEmpty();
    assertThat(of(acme).get(0).disabled()).isTrue();
  }

  @Test
  void disable_agent_tellsNodesAndAudit() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    changes.take();
    disable(acme, agent, true);
    assertThat(standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.AGENT, agent.toString()));
    assertThat(changes.take())
        .containsExactly(
            new AgentChanged(acme, agent, owner, Optional.of(VIEWER), VIEWER.withDisabled(true)));
  }

  @Test
  void disable_disabledAlready_changesNothing() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    disable(acme, agent, true);
    assertThat(disable(acme, agent, true)).isFalse();
  }

  @Test
  void enable_disabled_isFoundAgain() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    disable(acme, agent, true);
    assertThat(disable(acme, agent, false)).isTrue();
    assertThat(found()).hasSize(1);
  }

  @Test
  void disable_agentOfAnotherTeam_changesNothing() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    assertThat(disable(other, agent, true)).isFalse();
    assertThat(found()).hasSize(1);
  }

  @Test
  void unlink_address_isNobodysAnyMore() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    assertThat(database.transaction(() -> agents.unlink(acme, agent, owner)).booleanValue())
        .isTrue();
    assertThat(found()).isEmpty();
    assertThat(of(acme).get(0).agent().wallet()).isEmpty();
  }

  @Test
  void account_atItsEnd_isExpired() {
    create(acme, "Bot");
    AgentAccount account = of(acme).get(0);
    assertThat(account.isExpired(MovableClock.NOON)).isFalse();
    assertThat(account.isExpired(MovableClock.NOON.plusSeconds(60))).isTrue();
  }

  private TeamAgents.Edit edit(TeamId team, AgentId agent, AgentDescription wanted) {
    return database.transaction(() -> agents.edit(team, agent, wanted, owner));
  }

  @Test
  void edit_agent_isAsDescribedAndTold() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    changes.take();
    AgentDescription wanted = AgentDescription.ofMember(Optional.of(WALLET));
    assertThat(edit(acme, agent, wanted)).isEqualTo(TeamAgents.Edit.CHANGED);
    assertThat(of(acme).get(0).agent().role()).isEqualTo(Role.MEMBER);
    assertThat(changes.take())
        .containsExactly(new AgentChanged(acme, agent, owner, Optional.of(VIEWER), wanted));
  }

  @Test
  void edit_disabled_staysDisabled() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    disable(acme, agent, true);
    edit(acme, agent, AgentDescription.ofMember(Optional.empty()));
    assertThat(of(acme).get(0).disabled()).isTrue();
  }

  @Test
  void edit_addressOfAnotherAgent_isRefused() {
    create(acme, "Bot");
    AgentId second =
        ((TeamAgents.Creation.Created) create(acme, "Two", VIEWER.withWallet(Optional.empty())))
            .agent();
    assertThat(edit(acme, second, VIEWER)).isEqualTo(TeamAgents.Edit.WALLET_TAKEN);
  }

  @Test
  void edit_agentOfAnotherTeam_changesNothing() {
    AgentId agent = create(acme, "Bot").orElseThrow();
    assertThat(edit(other, agent, AgentDescription.ofMember(Optional.empty())))
        .isEqualTo(TeamAgents.Edit.UNCHANGED);
    assertThat(of(acme).get(0).agent().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void create_addressOfAnAgentOfTheTeam_isRefused() {
    create(acme, "Bot");
    assertThat(create(acme, "Two", VIEWER)).isEqualTo(new TeamAgents.Creation.WalletTaken());
  }

  @Test
  void create_sameAddressInTwoTeamsAtOnce_isMadeOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<TeamAgents.Creation> first = both.submit(() -> createAlone(acme, start));
      Future<TeamAgents.Creation> second = both.submit(() -> createAlone(other, start));
      assertThat(List.of(first.get(), second.get()))
          .filteredOn(TeamAgents.Creation.WalletTaken.class::isInstance)
          .hasSize(1);
    } finally {
      both.shutdownNow();
    }
    assertThat(database.count("agents")).isEqualTo(1);
  }

  private TeamAgents.Creation createAlone(TeamId team, CyclicBarrier start) throws Exception {
    try (EntityManager own = database.another()) {
      TeamAgents alone = new TeamAgents();
      alone.entities = own;
      alone.clock = clock;
      alone.standing = standing;
      alone.changes = new FiredEvents<>();
      own.getTransaction().begin();
      start.await();
      TeamAgents.Creation creation = alone.create(team, "Racer", VIEWER, owner);
      own.getTransaction().commit();
      return creation;
    }
  }
}
