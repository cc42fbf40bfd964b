package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final LinkWorld world = new LinkWorld();
  private final UserId jane = world.user("jane");

  @AfterEach
  void stop() {
    world.close();
  }

  private boolean rename(String name) {
    return world.database.transaction(() -> world.accounts.rename(jane, name));
  }

  private boolean speak(Optional<Locale> language) {
    return world.database.transaction(() -> world.accounts.speak(jane, language));
  }

  private Optional<Locale> language() {
    return world.database.transaction(() -> world.accounts.language(jane));
  }

  @Test
  void rename_isToldWithBeforeAndAfter() {
    assertThat(rename("Jane Doe")).isTrue();
    assertThat(world.accountChanges.take())
        .containsExactly(
            new AccountChanged(jane, jane, AccountChanged.What.NAME, "Jane", "Jane Doe"));
    assertThat(world.standing.take())
        .containsExactly(new StandingChanged(StandingChanged.Kind.USER, jane.toString()));
  }

  @Test
  void rename_sameName_changesNothing() {
    assertThat(rename("Jane")).isFalse();
    assertThat(world.accountChanges.take()).isEmpty();
  }

  @Test
  void speak_language_isKept() {
    assertThat(language()).isEmpty();
    assertThat(speak(Optional.of(Locale.GERMAN))).isTrue();
    assertThat(language()).contains(Locale.GERMAN);
  }

  @Test
  void speak_asTheBrowser_isNoLanguage() {
    speak(Optional.of(Locale.GERMAN));
    assertThat(speak(Optional.empty())).isTrue();
    assertThat(language()).isEmpty();
  }

  @Test
  void language_ofNobody_isNone() {
    assertThat(
            world.database.<Optional<Locale>>transaction(
                () -> world.accounts.language(UserId.random())))
        .isEmpty();
  }

  private static final String DECLARED =
      "{'users':[{'email':'jane@example.com','name':'Jane','password':'%s'}]}";

  private void choose(String password) {
    world.database.transaction(
        () -> {
          world.accounts.changePassword(jane, Secret.of(password), false);
          return null;
        });
  }

  private boolean isPassword(String password) {
    String hash = world.database.value("select password_hash from users where id = '" + jane + "'");
    return Passwords.verify(Secret.of(password), Optional.of(hash));
  }

  @Test
  void password_chosen_outlivesAStartWithTheSameFile() {
    world.people.apply(DECLARED.formatted("from the file"));
    choose("first choice");
    choose("second choice");
    world.people.apply(DECLARED.formatted("from the file"));
    assertThat(isPassword("second choice")).isTrue();
  }

  @Test
  void password_newInTheFile_comesBeforeTheChosenOne() {
    world.people.apply(DECLARED.formatted("from the file"));
    choose("first choice");
    world.people.apply(DECLARED.formatted("newer in the file"));
    assertThat(isPassword("newer in the file")).isTrue();
    choose("second choice");
    world.people.apply(DECLARED.formatted("newer in the file"));
    assertThat(isPassword("second choice")).isTrue();
  }
}
