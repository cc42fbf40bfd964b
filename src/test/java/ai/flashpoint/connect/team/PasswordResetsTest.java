package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordResetsTest {

  private static final Secret FRESH = Secret.of("correct horse battery");

  private LinkWorld world = new LinkWorld();
  private UserId jane = world.user("jane");
  private UserId root = world.user("root");

  @AfterEach
  void stop() {
    world.close();
  }

  private LinkDelivery issue() {
    return world.database.transaction(() -> world.resets.issue(jane, root)).orElseThrow();
  }

  private Optional<User> find(Secret token) {
    return world.database.transaction(() -> world.resets.find(token));
  }

  private Optional<User> redeem(Secret token, boolean endConnections) {
    return world.database.transaction(() -> world.resets.redeem(token, FRESH, endConnections));
  }

  @Test
  void issue_withoutMail_showsTheLink() {
    LinkDelivery.Shown shown = (LinkDelivery.Shown) issue();
    assertThat(shown.link().reveal()).startsWith("https://connect.example.com/reset?link=");
    assertThat(shown.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
    assertThat(shown.toString()).doesNotContain("link=" + LinkWorld.token(shown).reveal());
  }

  @Test
  void issue_link_isStoredAsHashOnly() {
    Secret token = LinkWorld.token(issue());
    assertThat(world.database.value("select token_hash from password_resets"))
        .isEqualTo(token.hash());
  }

  @Test
  void issue_disabledUser_isNothing() {
    assertThat(world.database.transaction(() -> world.resets.issue(world.user("off"), root)))
        .isEmpty();
  }

  @Test
  void issue_isToldWithWhoDidIt() {
    issue();
    assertThat(world.accountChanges.take())
        .containsExactly(new AccountChanged(jane, root, AccountChanged.What.RESET_ISSUED, "", ""));
  }

  @Test
  void issue_withMail_showsNothing() {
    withMail();
    assertThat(issue()).isInstanceOf(LinkDelivery.Mailed.class);
    assertThat(world.links.take()).singleElement().isInstanceOf(LinkIssued.Reset.class);
  }

  private void withMail() {
    world.close();
    world = new LinkWorld(LinkWorld.MAIL);
    jane = world.user("jane");
    root = world.user("root");
  }

  @Test
  void find_twice_staysUsable() {
    Secret token = LinkWorld.token(issue());
    assertThat(find(token).map(User::id)).contains(jane);
    assertThat(find(token).map(User::id)).contains(jane);
  }

  @Test
  void find_guessed_isNothing() {
    issue();
    assertThat(find(Secret.random())).isEmpty();
  }

  @Test
  void find_atTheEnd_isNothing() {
    Secret token = LinkWorld.token(issue());
    world.clock.advance(Duration.ofHours(1));
    assertThat(find(token)).isEmpty();
    assertThat(redeem(token, true)).isEmpty();
  }

  @Test
  void find_ofDisabledUser_isNothing() {
    Secret token = LinkWorld.token(issue());
    world.database.execute("update users set disabled = true where id = '" + jane + "'");
    assertThat(find(token)).isEmpty();
  }

  @Test
  void redeem_once_changesThePassword() {
    assertThat(redeem(LinkWorld.token(issue()), true).map(User::id)).contains(jane);
    String hash = world.database.value("select password_hash from users where id = '" + jane + "'");
    assertThat(Passwords.verify(FRESH, Optional.of(hash))).isTrue();
  }

  @Test
  void redeem_twice_isRefused() {
    Secret token = LinkWorld.token(issue());
    redeem(token, true);
    assertThat(redeem(token, true)).isEmpty();
  }

  @Test
  void redeem_withConnections_endsThem() {
    redeem(LinkWorld.token(issue()), true);
    assertThat(world.standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.PASSWORD, jane.toString()));
  }

  @Test
  void redeem_withoutConnections_endsSignInsOnly() {
    redeem(LinkWorld.token(issue()), false);
    assertThat(world.standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.SIGN_INS, jane.toString()));
  }

  @Test
  void redeem_one_endsAllOthersOfThePerson() {
    Secret other = LinkWorld.token(issue());
    redeem(LinkWorld.token(issue()), true);
    assertThat(find(other)).isEmpty();
    assertThat(world.database.count("password_resets")).isZero();
  }

  @Test
  void changePassword_endsOpenLinks() {
    Secret token = LinkWorld.token(issue());
    world.database.transaction(
        () -> {
          world.accounts.changePassword(jane, FRESH, false);
          return null;
        });
    assertThat(find(token)).isEmpty();
  }

  private void mail(String email) {
    world.database.transaction(
        () -> {
          world.resets.mail(email, Locale.GERMAN);
          return null;
        });
  }

  @Test
  void mail_unknownAddress_isNothing() {
    withMail();
    mail("nobody@example.com");
    assertThat(world.links.take()).isEmpty();
  }

  @Test
  void mail_knownAddress_speaksAsAsked() {
    withMail();
    mail("jane@example.com");
    LinkIssued issued = world.links.take().get(0);
    assertThat(issued.address()).isEqualTo("jane@example.com");
    assertThat(issued.language()).contains(Locale.GERMAN);
  }

  @Test
  void mail_personWithLanguage_speaksThat() {
    withMail();
    world.database.execute("update users set language = 'en' where name = 'Jane'");
    mail("jane@example.com");
    assertThat(world.links.take().get(0).language()).contains(Locale.ENGLISH);
  }

  @Test
  void mail_withoutMailServer_isNothing() {
    mail("jane@example.com");
    assertThat(world.database.count("password_resets")).isZero();
  }
}
