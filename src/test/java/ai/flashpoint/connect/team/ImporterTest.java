package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.team.StandingChanged.Kind;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImporterTest {

  private static final String ACME =
      "'plans':[{'id':'pro','name':'Pro','monthlyToolCalls':10}],"
          + "'teams':[{'slug':'acme','name':'Acme','plan':'pro'},{'slug':'globex','name':'Globex'}]";
  private static final String WITH_PASSWORD =
      "{'users':[{'email':'jane@example.com','name':'Jane','password':'pw'}]}";
  private static final String FILE =
      "{"
          + ACME
          + ",'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':'owner','globex':'member'}}],"
          + "'agents':[{'team':'acme','name':'Bot','wallet':'0x0000000000000000000000000000000000000001'}]}";

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final TeamFixture people = new TeamFixture(database, new MovableClock());

  private String hash() {
    return database.value("select password_hash from users");
  }

  private Optional<Membership> jane(String slug) {
    return database.transaction(
        () -> people.directory().membership(people.user("jane@example.com"), people.team(slug)));
  }

  @Test
  void apply_newFile_everybodyIsThere() {
    people.apply(FILE);
    assertThat(jane("acme").orElseThrow().role()).isEqualTo(Role.OWNER);
    assertThat(jane("acme").orElseThrow().team().plan().orElseThrow().monthlyToolCalls())
        .hasValue(10);
    assertThat(jane("globex").orElseThrow().role()).isEqualTo(Role.MEMBER);
    assertThat(database.count("agents")).isEqualTo(1);
  }

  @Test
  void apply_twice_changesNothingAndTellsNobody() {
    people.apply(FILE);
    people.events.take();
    assertThat(people.apply(FILE)).isFalse();
    assertThat(people.events.take()).isEmpty();
    assertThat(database.count("users")).isEqualTo(1);
    assertThat(database.count("teams")).isEqualTo(2);
    assertThat(database.count("memberships")).isEqualTo(2);
    assertThat(database.count("agents")).isEqualTo(1);
  }

  @Test
  void apply_password_isHashedOnceAndStaysWhenNotMentioned() {
    people.apply(WITH_PASSWORD);
    String hash = hash();
    people.apply(WITH_PASSWORD);
    people.apply(FILE);
    assertThat(hash()).isEqualTo(hash);
    assertThat(Passwords.verify(Secret.of("pw"), Optional.of(hash))).isTrue();
  }

  @Test
  void apply_newPassword_replacesTheOld() {
    people.apply(WITH_PASSWORD);
    people.apply(WITH_PASSWORD.replace("'pw'", "'other'"));
    assertThat(Passwords.verify(Secret.of("other"), Optional.of(hash()))).isTrue();
  }

  @Test
  void apply_unknownTeam_isRefusedAndNothingIsApplied() {
    assertThatThrownBy(
            () ->
                people.apply(
                    "{"
                        + ACME
                        + ",'users':[{'email':'jane@example.com','name':'Jane','teams':{'nowhere':'owner'}}]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessage("users[0].teams.nowhere: there is no such team");
    assertThat(database.count("teams")).isZero();
    assertThat(database.count("users")).isZero();
  }

  @Test
  void apply_refusedLater_tellsNobodyOfWhatCameBefore() {
    people.apply(FILE);
    people.events.take();
    assertThatThrownBy(
            () ->
                people.apply(
                    "{'teams':[{'slug':'acme','name':'Acme','disabled':true}],"
                        + "'agents':[{'team':'nowhere','name':'Bot'}]}"))
        .isInstanceOf(InvalidImport.class);
    assertThat(people.events.take()).isEmpty();
  }

  @Test
  void apply_unknownPlan_isRefusedAndNothingIsApplied() {
    assertThatThrownBy(
            () ->
                people.apply(
                    "{'teams':[{'slug':'a','name':'A'},{'slug':'b','name':'B','plan':'gold'}]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessage("teams[1].plan: there is no plan gold");
    assertThat(database.count("teams")).isZero();
  }

  @Test
  void apply_agentOfUnknownTeam_isRefused() {
    assertThatThrownBy(() -> people.apply("{'agents':[{'team':'nowhere','name':'Bot'}]}"))
        .isInstanceOf(InvalidImport.class)
        .hasMessage("agents[0].team: there is no team nowhere");
  }

  @Test
  void apply_teamOfAnEarlierImport_isKnown() {
    people.apply("{" + ACME + "}");
    people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':'viewer'}}]}");
    assertThat(jane("acme").orElseThrow().role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void apply_roleChanged_isTheNewRoleAndIsTold() {
    people.apply(FILE);
    people.events.take();
    people.apply(FILE.replace("'owner'", "'viewer'"));
    assertThat(jane("acme").orElseThrow().role()).isEqualTo(Role.VIEWER);
    assertThat(people.events.take())
        .containsExactly(
            new StandingChanged(Kind.USER, people.user("jane@example.com").toString()));
  }

  @Test
  void apply_membershipNotMentioned_stays() {
    people.apply(FILE);
    people.apply("{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':'owner'}}]}");
    assertThat(jane("globex")).isPresent();
  }

  @Test
  void apply_userNotMentioned_stays() {
    people.apply(FILE);
    people.apply("{'users':[]}");
    assertThat(jane("acme")).isPresent();
  }

  @Test
  void apply_membershipDisabled_isGoneAndBackWhenEnabled() {
    people.apply(FILE);
    people.apply(FILE.replace("'owner'", "{'role':'owner','disabled':true}"));
    assertThat(jane("acme")).isEmpty();
    assertThat(jane("globex")).isPresent();
    people.apply(FILE);
    assertThat(jane("acme")).isPresent();
  }

  @Test
  void apply_userDisabled_isGoneAndIsTold() {
    people.apply(FILE);
    people.events.take();
    people.apply("{'users':[{'email':'jane@example.com','name':'Jane','disabled':true}]}");
    assertThat(jane("acme")).isEmpty();
    assertThat(people.events.take()).extracting(StandingChanged::kind).containsExactly(Kind.USER);
  }

  @Test
  void apply_teamDisabled_isGoneAndIsTold() {
    people.apply(FILE);
    people.events.take();
    people.apply("{'teams':[{'slug':'globex','name':'Globex','disabled':true}]}");
    assertThat(jane("globex")).isEmpty();
    assertThat(people.events.take())
        .containsExactly(new StandingChanged(Kind.TEAM, people.team("globex").toString()));
  }

  @Test
  void apply_agentDisabled_isTold() {
    people.apply(FILE);
    people.events.take();
    people.apply("{'agents':[{'team':'acme','name':'Bot','disabled':true}]}");
    assertThat(people.events.take()).extracting(StandingChanged::kind).containsExactly(Kind.AGENT);
  }

  @Test
  void apply_planOfTheTeamChanges_isTold() {
    people.apply(FILE);
    people.events.take();
    people.apply(FILE.replace("'monthlyToolCalls':10", "'monthlyToolCalls':99"));
    assertThat(people.events.take())
        .containsExactly(new StandingChanged(Kind.TEAM, people.team("acme").toString()));
  }

  @Test
  void apply_planThatNobodyHas_isAChange() {
    assertThat(people.apply("{'plans':[{'id':'pro','name':'Pro'}]}")).isTrue();
  }

  @Test
  void apply_agentLikeAnyNewOne_isAChange() {
    people.apply("{" + ACME + "}");
    assertThat(people.apply("{'agents':[{'team':'acme','name':'Bot'}]}")).isTrue();
  }

  @Test
  void apply_otherRole_isAChange() {
    people.apply(FILE);
    assertThat(people.apply(FILE.replace("'globex':'member'", "'globex':'viewer'"))).isTrue();
  }
}
