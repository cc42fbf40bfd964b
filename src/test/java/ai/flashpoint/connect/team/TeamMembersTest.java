package ai.flashpoint.connect.team;

import static ai.flashpoint.connect.team.TeamMembers.Outcome.CHANGED;
import static ai.flashpoint.connect.team.TeamMembers.Outcome.LAST_OWNER;
import static ai.flashpoint.connect.team.TeamMembers.Outcome.NOT_ALLOWED;
import static ai.flashpoint.connect.team.TeamMembers.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.TeamMembers.Outcome;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamMembersTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final TeamFixture people = new TeamFixture(database, new MovableClock());
  private final FiredEvents<MembershipChanged> changes = new FiredEvents<>();
  private final FiredEvents<StandingChanged> standing = new FiredEvents<>();
  private final TeamMembers members = on(database.entities());
  private TeamId acme;
  private UserId ada;
  private UserId bob;

  @BeforeEach
  void begin() {
    people.apply(
        "{'teams':[{'slug':'acme','name':'Acme'},{'slug':'other','name':'Other'}],'users':["
            + "{'email':'ada@b','name':'Ada','teams':{'acme':'owner'}},"
            + "{'email':'bob@b','name':'Bob','teams':{'acme':'member','other':'owner'}}]}");
    acme = people.team("acme");
    ada = people.user("ada@b");
    bob = people.user("bob@b");
  }

  private TeamMembers on(EntityManager entities) {
    TeamMembers made = new TeamMembers();
    made.entities = entities;
    made.standing = standing;
    made.changes = changes;
    return made;
  }

  private Outcome give(UserId member, Role role, UserId by) {
    return database.transaction(() -> members.give(acme, member, role, by));
  }

  private Outcome remove(UserId member, UserId by) {
    return database.transaction(() -> members.remove(acme, member, by));
  }

  private Optional<Role> role(UserId member) {
    return database
        .transaction(() -> people.directory().membership(member, acme))
        .map(Membership::role);
  }

  @Test
  void of_team_isItsMembersByName() {
    List<Member> all = database.transaction(() -> members.of(acme));
    assertThat(all).extracting(member -> member.user().name()).containsExactly("Ada", "Bob");
    assertThat(all).allMatch(member -> member.since().isPresent());
  }

  @Test
  void give_role_countsFromNowOn() {
    assertThat(give(bob, Role.VIEWER, ada)).isEqualTo(CHANGED);
    assertThat(role(bob)).contains(Role.VIEWER);
  }

  @Test
  void give_role_tellsNodesAndAudit() {
    give(bob, Role.OWNER, ada);
    assertThat(standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.USER, bob.toString()));
    assertThat(changes.take())
        .containsExactly(
            new MembershipChanged(acme, bob, ada, Role.MEMBER, Optional.of(Role.OWNER)));
  }

  @Test
  void give_sameRole_changesNothing() {
    assertThat(give(bob, Role.MEMBER, ada)).isEqualTo(UNCHANGED);
    assertThat(changes.take()).isEmpty();
  }

  @Test
  void give_strangerARole_changesNothing() {
    assertThat(give(UserId.random(), Role.OWNER, ada)).isEqualTo(UNCHANGED);
  }

  @Test
  void give_byAMember_isRefused() {
    assertThat(give(bob, Role.OWNER, bob)).isEqualTo(NOT_ALLOWED);
    assertThat(role(bob)).contains(Role.MEMBER);
  }

  @Test
  void give_lastOwnerALesserRole_isRefused() {
    assertThat(give(ada, Role.MEMBER, ada)).isEqualTo(LAST_OWNER);
    assertThat(role(ada)).contains(Role.OWNER);
  }

  @Test
  void give_ownerBesideADisabledOneALesserRole_isRefused() {
    give(bob, Role.OWNER, ada);
    database.execute("update users set disabled = true where email = 'bob@b'");
    assertThat(give(ada, Role.MEMBER, ada)).isEqualTo(LAST_OWNER);
  }

  @Test
  void remove_member_isOutOfThisTeamOnly() {
    assertThat(remove(bob, ada)).isEqualTo(CHANGED);
    assertThat(role(bob)).isEmpty();
    assertThat(database.transaction(() -> people.directory().memberships(bob))).hasSize(1);
    assertThat(changes.take())
        .containsExactly(new MembershipChanged(acme, bob, ada, Role.MEMBER, Optional.empty()));
  }

  @Test
  void remove_lastOwner_isRefused() {
    assertThat(remove(ada, ada)).isEqualTo(LAST_OWNER);
    assertThat(role(ada)).contains(Role.OWNER);
  }

  @Test
  void remove_ownerByHerself_goesWhereAnotherStays() {
    give(bob, Role.OWNER, ada);
    assertThat(remove(ada, ada)).isEqualTo(CHANGED);
    assertThat(remove(bob, ada)).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void remove_byAnOwnerOfAnotherTeam_isRefused() {
    assertThat(remove(ada, bob)).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void owners_demotingEachOtherAtOnce_leaveOne() throws Exception {
    for (int round = 0; round < 10; round++) {
      database.execute("update memberships set role = 'OWNER' where team_id = '" + acme + "'");
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService both = Executors.newFixedThreadPool(2);
      try {
        Future<Outcome> first = both.submit(demoting(ada, bob, start));
        Future<Outcome> second = both.submit(demoting(bob, ada, start));
        assertThat(List.of(first.get(), second.get()))
            .containsExactlyInAnyOrder(CHANGED, NOT_ALLOWED);
      } finally {
        both.shutdownNow();
      }
    }
  }

  private Callable<Outcome> demoting(UserId by, UserId other, CyclicBarrier start) {
    return () -> {
      try (EntityManager own = database.another()) {
        own.getTransaction().begin();
        start.await();
        Outcome outcome = on(own).give(acme, other, Role.MEMBER, by);
        own.getTransaction().commit();
        return outcome;
      }
    };
  }
}
