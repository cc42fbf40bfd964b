package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final TeamFixture people = new TeamFixture(database, new MovableClock());
  private final FiredEvents<OperatorChanged> changes = new FiredEvents<>();
  private final FiredEvents<StandingChanged> standing = new FiredEvents<>();
  private final Administration administration = new Administration();
  private UserId operator;
  private UserId ada;
  private TeamId acme;

  @BeforeEach
  void begin() {
    people.apply(
        "{'plans':[{'id':'small','name':'Small'},{'id':'big','name':'Big'}],"
            + "'teams':[{'slug':'acme','name':'Acme','plan':'small'}],"
            + "'users':[{'email':'op@b','name':'Op','operator':true,'teams':{'acme':'owner'}},"
            + "{'email':'ada@b','name':'Ada','teams':{'acme':'member'}}]}");
    operator = people.user("op@b");
    ada = people.user("ada@b");
    acme = people.team("acme");
    administration.entities = database.entities();
    administration.standing = standing;
    administration.changes = changes;
  }

  private boolean change(Supplier<Boolean> change) {
    return database.transaction(change);
  }

  private boolean disableAda(boolean disabled) {
    return change(() -> administration.disable(ada, disabled, operator));
  }

  @Test
  void user_disabledByWhoIsOutThemselves_staysIn() {
    people.apply("{'users':[{'email':'op@b','name':'Op','operator':true,'disabled':true}]}");
    assertThat(disableAda(true)).isFalse();
  }

  @Test
  void user_disabledByWhoIsNoOperatorAnyMore_staysIn() {
    people.apply("{'users':[{'email':'op@b','name':'Op','operator':false}]}");
    assertThat(disableAda(true)).isFalse();
  }

  @Test
  void user_disabled_isNobodyAndTold() {
    assertThat(disableAda(true)).isTrue();

    assertThat(database.transaction(() -> people.directory().user(ada))).isEmpty();
    assertThat(changes.take())
        .containsExactly(
            new OperatorChanged(operator, Optional.empty(), "user ada@b", "enabled", "disabled"));
    assertThat(standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.USER, ada.toString()));
  }

  @Test
  void user_disabledTwice_isToldOnce() {
    disableAda(true);

    assertThat(disableAda(true)).isFalse();
    assertThat(changes.take()).hasSize(1);
  }

  @Test
  void user_enabled_isSomebodyAgain() {
    disableAda(true);

    assertThat(disableAda(false)).isTrue();
    assertThat(database.transaction(() -> people.directory().user(ada))).isPresent();
  }

  @Test
  void user_oneself_isNotDisabled() {
    assertThat(change(() -> administration.disable(operator, true, operator))).isFalse();
    assertThat(changes.take()).isEmpty();
  }

  @Test
  void user_thatIsNone_changesNothing() {
    assertThat(change(() -> administration.disable(UserId.random(), true, operator))).isFalse();
  }

  @Test
  void team_disabled_isNoneAndTold() {
    change(() -> administration.disable(acme, true, operator));

    assertThat(database.transaction(() -> people.directory().team(acme))).isEmpty();
    assertThat(standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.TEAM, acme.toString()));
  }

  @Test
  void membership_disabled_keepsItsRoleForLater() {
    change(() -> administration.disable(ada, acme, true, operator));
    assertThat(database.transaction(() -> people.directory().membership(ada, acme))).isEmpty();

    change(() -> administration.disable(ada, acme, false, operator));
    assertThat(database.transaction(() -> people.directory().membership(ada, acme)))
        .get()
        .extracting(Membership::role)
        .isEqualTo(Role.MEMBER);
  }

  @Test
  void membership_ofOneself_staysAsItIs() {
    assertThat(change(() -> administration.disable(operator, acme, true, operator))).isFalse();
  }

  @Test
  void plan_another_isTheTeamsAndTold() {
    assertThat(change(() -> administration.plan(acme, Optional.of("big"), operator))).isTrue();

    assertThat(changes.take())
        .containsExactly(
            new OperatorChanged(
                operator, Optional.of(acme), "team acme", "plan small", "plan big"));
  }

  @Test
  void plan_none_isPossible() {
    assertThat(change(() -> administration.plan(acme, Optional.empty(), operator))).isTrue();
    assertThat(database.transaction(() -> people.directory().team(acme)).orElseThrow().plan())
        .isEmpty();
  }

  @Test
  void plan_unknown_isRefused() {
    assertThatThrownBy(() -> change(() -> administration.plan(acme, Optional.of("huge"), operator)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
