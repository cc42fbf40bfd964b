package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Invitations.Creation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery");

  private final LinkWorld world = new LinkWorld();
  private final UserId owner = world.user("owner");
  private final UserId jane = world.user("jane");
  private final TeamId acme = world.team("acme");

  @AfterEach
  void stop() {
    world.close();
  }

  private Creation invite(String email, Role role) {
    return invite(email, role, owner);
  }

  private Creation invite(String email, Role role, UserId by) {
    return world.database.transaction(() -> world.invitations.invite(acme, email, role, by));
  }

  private Secret token(String email, Role role) {
    return LinkWorld.token(((Creation.Invited) invite(email, role)).delivery());
  }

  private Optional<Invitation> find(Secret token) {
    return world
        .database
        .transaction(() -> world.acceptance.open(token))
        .map(InvitationAcceptance.Opened::invitation);
  }

  private Optional<Invitation> accept(Secret token, UserId person) {
    return world.database.transaction(() -> world.acceptance.accept(token, person));
  }

  private Optional<User> join(Secret token) {
    return world.database.transaction(() -> world.acceptance.join(token, "New", PASSWORD));
  }

  private List<Invitation> open() {
    return world.database.transaction(() -> world.invitations.open(acme));
  }

  private Optional<Role> role(UserId person) {
    return world
        .database
        .transaction(() -> world.people.directory().membership(person, acme))
        .map(Membership::role);
  }

  @Test
  void invite_address_isOpen() {
    token(" New@Example.com ", Role.VIEWER);
    assertThat(open()).singleElement().extracting(Invitation::email).isEqualTo("new@example.com");
  }

  @Test
  void invite_token_isStoredAsHashOnly() {
    Secret token = token("new@example.com", Role.VIEWER);
    assertThat(world.database.value("select token_hash from invitations")).isEqualTo(token.hash());
  }

  @Test
  void invite_member_isRefused() {
    assertThat(invite("MEMBER@example.com", Role.OWNER)).isEqualTo(new Creation.AlreadyMember());
  }

  @Test
  void invite_headerInAddress_isRefused() {
    assertThat(invite("a@example.com\r\nBcc: b@example.com", Role.MEMBER))
        .isEqualTo(new Creation.InvalidAddress());
  }

  @Test
  void invite_again_replacesTheEarlierLink() {
    Secret first = token("new@example.com", Role.OWNER);
    Secret second = token("new@example.com", Role.VIEWER);
    assertThat(find(first)).isEmpty();
    assertThat(find(second)).map(Invitation::role).contains(Role.VIEWER);
    assertThat(open()).hasSize(1);
  }

  @Test
  void invite_sameAddressAgainAndAgain_hasToWait() {
    for (int i = 0; i < 5; i++) {
      token("new@example.com", Role.VIEWER);
    }
    assertThat(invite("new@example.com", Role.VIEWER)).isInstanceOf(Creation.TryLater.class);
  }

  @Test
  void invite_tooMany_isRefused() {
    inviteAs(world.user("root"), Invitations.MOST_OPEN);
    assertThat(invite("one-more@example.com", Role.VIEWER)).isEqualTo(new Creation.TooMany());
  }

  private void inviteAs(UserId inviter, int number) {
    for (int i = 0; i < number; i++) {
      assertThat(invite("new" + i + "@example.com", Role.VIEWER, inviter))
          .isInstanceOf(Creation.Invited.class);
    }
  }

  @Test
  void invite_moreThanADayHas_hasToWaitForTheNextDay() {
    inviteAs(owner, Invitations.MOST_A_DAY);
    world.clock.advance(Duration.ofHours(1));
    assertThat(invite("one-more@example.com", Role.VIEWER))
        .isEqualTo(new Creation.EnoughToday(Duration.ofHours(23)));
    world.clock.advance(Duration.ofHours(23));
    assertThat(invite("one-more@example.com", Role.VIEWER)).isInstanceOf(Creation.Invited.class);
  }

  @Test
  void invite_moreThanADayHas_makesNoLink() {
    inviteAs(owner, Invitations.MOST_A_DAY);
    world.invitationChanges.take();
    invite("one-more@example.com", Role.VIEWER);
    assertThat(open()).hasSize(Invitations.MOST_A_DAY);
    assertThat(world.invitationChanges.take()).isEmpty();
  }

  @Test
  void invite_moreThanADayHas_isNoMatterOfOtherOwners() {
    inviteAs(owner, Invitations.MOST_A_DAY);
    assertThat(invite("one-more@example.com", Role.VIEWER, world.user("second")))
        .isInstanceOf(Creation.Invited.class);
  }

  @Test
  void invite_refusedForAMember_isNotCounted() {
    for (int i = 0; i < 4; i++) {
      invite("member@example.com", Role.VIEWER);
    }
    inviteAs(owner, Invitations.MOST_A_DAY);
  }

  @Test
  void invite_andWithdraw_areToldWithWhoDidIt() {
    token("new@example.com", Role.VIEWER);
    withdraw(acme);
    assertThat(world.invitationChanges.take())
        .extracting(InvitationChanged::change, InvitationChanged::by)
        .containsExactly(
            tuple(InvitationChanged.Change.MADE, owner),
            tuple(InvitationChanged.Change.WITHDRAWN, owner));
  }

  private boolean withdraw(TeamId team) {
    Invitation only = open().get(0);
    return world.database.transaction(() -> world.invitations.withdraw(team, only.id(), owner));
  }

  @Test
  void withdrawn_isFoundNoMore() {
    Secret token = token("new@example.com", Role.VIEWER);
    assertThat(withdraw(acme)).isTrue();
    assertThat(find(token)).isEmpty();
    assertThat(join(token)).isEmpty();
  }

  @Test
  void withdraw_asAnotherTeam_changesNothing() {
    Secret token = token("new@example.com", Role.VIEWER);
    assertThat(withdraw(world.team("other"))).isFalse();
    assertThat(find(token)).isPresent();
  }

  @Test
  void expired_isFoundNoMore() {
    Secret token = token("new@example.com", Role.VIEWER);
    world.clock.advance(Duration.ofDays(7));
    assertThat(find(token)).isEmpty();
    assertThat(join(token)).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  void inviter_whoIsNoOwnerAnyMore_invitesNobody() {
    Secret token = token("new@example.com", Role.OWNER);
    world.database.execute(
        "update memberships set role = 'MEMBER' where user_id = '" + owner + "'");
    assertThat(find(token)).isEmpty();
    assertThat(join(token)).isEmpty();
  }

  @Test
  void inviter_whoIsDisabled_invitesNobody() {
    Secret token = token("jane@example.com", Role.OWNER);
    world.database.execute("update users set disabled = true where id = '" + owner + "'");
    assertThat(accept(token, jane)).isEmpty();
  }

  @Test
  void inviter_whoIsOperator_needNotBeOwner() {
    UserId root = world.user("root");
    Creation made =
        world.database.transaction(
            () -> world.invitations.invite(acme, "new@example.com", Role.OWNER, root));
    assertThat(find(LinkWorld.token(((Creation.Invited) made).delivery()))).isPresent();
  }

  @Test
  void join_newPerson_hasAccountAndMembership() {
    User user = join(token("new@example.com", Role.VIEWER)).orElseThrow();
    assertThat(user.email()).isEqualTo("new@example.com");
    assertThat(user.operator()).isFalse();
    assertThat(role(user.id())).contains(Role.VIEWER);
    String hash =
        world.database.value("select password_hash from users where id = '" + user.id() + "'");
    assertThat(Passwords.verify(PASSWORD, Optional.of(hash))).isTrue();
  }

  @Test
  void join_twice_isRefused() {
    Secret token = token("new@example.com", Role.VIEWER);
    join(token);
    assertThat(join(token)).isEmpty();
  }

  @Test
  void join_addressWithAccount_changesNothing() {
    Secret token = token("jane@example.com", Role.VIEWER);
    assertThat(join(token)).isEmpty();
    assertThat(find(token)).isPresent();
  }

  @Test
  void accept_invitedPerson_isMember() {
    assertThat(accept(token("jane@example.com", Role.MEMBER), jane)).isPresent();
    assertThat(role(jane)).contains(Role.MEMBER);
  }

  @Test
  void accept_twice_isRefused() {
    Secret token = token("jane@example.com", Role.MEMBER);
    accept(token, jane);
    assertThat(accept(token, jane)).isEmpty();
  }

  @Test
  void accept_anotherPerson_changesNothing() {
    Secret token = token("jane@example.com", Role.OWNER);
    UserId member = world.user("member");
    assertThat(accept(token, member)).isEmpty();
    assertThat(role(member)).contains(Role.MEMBER);
    assertThat(find(token)).isPresent();
  }

  @Test
  void accept_disabledPerson_changesNothing() {
    assertThat(accept(token("off@example.com", Role.OWNER), world.user("off"))).isEmpty();
  }

  @Test
  void accept_memberByNow_keepsTheRole() {
    Secret token = token("jane@example.com", Role.VIEWER);
    world.people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':'owner'}}]}");
    assertThat(accept(token, jane)).isPresent();
    assertThat(role(jane)).contains(Role.OWNER);
  }

  @Test
  void accept_formerMember_isMemberAgain() {
    Secret token = token("jane@example.com", Role.VIEWER);
    world.people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':{'role':'owner','disabled':true}}}]}");
    accept(token, jane);
    assertThat(role(jane)).contains(Role.VIEWER);
  }
}
