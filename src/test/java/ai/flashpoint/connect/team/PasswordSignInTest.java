package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSignInTest {

  private static final Secret RIGHT = Secret.of("right");
  private static final Secret WRONG = Secret.of("wrong");
  private static final String HASH = Passwords.hash(RIGHT);
  private static final SignInResult REFUSED = new SignInResult.Refused();

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final TeamFixture people = new TeamFixture(database, clock);
  private final PasswordSignIn signIn = new PasswordSignIn();

  @BeforeEach
  void start() {
    people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','passwordHash':'%1$s'},{'email':'off@example.com','name':'Off','passwordHash':'%1$s','disabled':true},{'email':'none@example.com','name':'None'}]}"
            .formatted(HASH));
    signIn.entities = database.entities();
    signIn.clock = clock;
    signIn.start();
  }

  private SignInResult attempt(String email, Secret password) {
    return signIn.attempt(email, password, "192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane@example.com", " Jane@Example.COM "})
  void attempt_right_signsIn(String email) {
    assertThat(attempt(email, RIGHT))
        .isEqualTo(
            new SignInResult.SignedIn(
                new User(people.user("jane@example.com"), "jane@example.com", "Jane", false)));
  }

  @Test
  void attempt_wrongPassword_isRefused() {
    assertThat(attempt("jane@example.com", WRONG)).isEqualTo(REFUSED);
  }

  @Test
  void attempt_disabledUser_isRefusedLikeAWrongPassword() {
    assertThat(attempt("off@example.com", RIGHT)).isEqualTo(REFUSED);
  }

  @Test
  void attempt_userWithoutPassword_isRefused() {
    assertThat(attempt("none@example.com", Secret.of(""))).isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody@example.com", "", " ", "' or 1=1 --", "a\0b@example.com"})
  void attempt_unknownUser_isRefused(String email) {
    assertThat(attempt(email, RIGHT)).isEqualTo(REFUSED);
  }

  @Test
  void attempt_afterFiveFailures_hasToWaitEvenWithTheRightPassword() {
    for (int i = 0; i < 5; i++) {
      attempt("jane@example.com", WRONG);
    }
    assertThat(attempt("jane@example.com", RIGHT))
        .isEqualTo(new SignInResult.TryLater(Duration.ofSeconds(5)));
    clock.advance(Duration.ofSeconds(5));
    assertThat(attempt("jane@example.com", RIGHT)).isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void attempt_unknownUserFiveTimes_hasToWaitToo() {
    for (int i = 0; i < 5; i++) {
      attempt("nobody@example.com", WRONG);
    }
    assertThat(attempt("nobody@example.com", WRONG)).isInstanceOf(SignInResult.TryLater.class);
  }

  @Test
  void attempt_manyAccountsFromOneSource_hasToWait() {
    for (int i = 0; i < 20; i++) {
      attempt("user" + i + "@example.com", WRONG);
    }
    assertThat(attempt("jane@example.com", RIGHT)).isInstanceOf(SignInResult.TryLater.class);
    assertThat(signIn.attempt("jane@example.com", RIGHT, "192.0.2.2"))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @Test
  void attempt_overlongNames_areOneAccountToTheThrottle() {
    for (int i = 0; i < 5; i++) {
      attempt("x".repeat(10_000 + i), WRONG);
    }
    assertThat(attempt("x".repeat(20_000), WRONG)).isInstanceOf(SignInResult.TryLater.class);
  }
}
