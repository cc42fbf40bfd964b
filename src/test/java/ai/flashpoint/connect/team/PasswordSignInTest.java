package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.common.TrustedProxies;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSignInTest {

  private static final Secret RIGHT = Secret.of("right");
  private static final Secret WRONG = Secret.of("wrong");
  private static final String HASH = Passwords.hash(RIGHT);
  // Of the least cost that is accepted, and of no password
  private static final String CHEAP =
      "$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$" + "A".repeat(43);
  private static final SignInResult REFUSED = new SignInResult.Refused();

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final TeamFixture people = new TeamFixture(database, clock);
  private final PasswordSignIn signIn = new PasswordSignIn();

  @BeforeEach
  void start() {
    people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','passwordHash':'%1$s'},{'email':'off@example.com','name':'Off','passwordHash':'%1$s','disabled':true},{'email':'none@example.com','name':'None'},{'email':'u0@example.com','name':'U','passwordHash':'%2$s'},{'email':'u1@example.com','name':'U','passwordHash':'%2$s'},{'email':'u2@example.com','name':'U','passwordHash':'%2$s'},{'email':'u3@example.com','name':'U','passwordHash':'%2$s'},{'email':'u4@example.com','name':'U','passwordHash':'%2$s'}]}"
            .formatted(HASH, CHEAP));
    signIn.entities = database.entities();
    signIn.throttle = new ThrottleFixture(database.another(), clock);
  }

  private static Source from(String address) {
    return new TrustedProxies(List.of()).source(address, List.of());
  }

  private SignInResult attempt(String email, Secret password) {
    return signIn.attempt(email, password, from("192.0.2.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane@example.com", " Jane@Example.COM "})
  void attempt_right_signsIn(String email) {
    assertThat(attempt(email, RIGHT))
        .isEqualTo(
            new SignInResult.SignedIn(
                new User(people.user("jane@example.com"), "jane@example.com", "Jane", false),
                Secret.of(HASH)));
  }

  @Test
  void stands_untilThePasswordIsAnother() {
    SignInResult.SignedIn proved = (SignInResult.SignedIn) attempt("jane@example.com", RIGHT);
    assertThat(database.transaction(() -> signIn.stands(proved))).isTrue();

    people.apply(
        "{'users':[{'email':'jane@example.com','name':'Jane','passwordHash':'%s'}]}"
            .formatted(CHEAP));

    assertThat(database.transaction(() -> signIn.stands(proved))).isFalse();
  }

  @Test
  void attempt_whileManyTry_isPutOff() {
    signIn.room.acquireUninterruptibly(PasswordSignIn.MOST_AT_ONCE);

    assertThat(attempt("jane@example.com", RIGHT))
        .isEqualTo(new SignInResult.TryLater(Duration.ofSeconds(5)));
  }

  @Test
  void attempt_whateverComesOfIt_makesRoomForTheNext() {
    attempt("jane@example.com", RIGHT);
    attempt("jane@example.com", WRONG);

    assertThat(signIn.room.availablePermits()).isEqualTo(PasswordSignIn.MOST_AT_ONCE);
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
  @ValueSource(strings = {"nobody@example.com", " ", "a\0b@example.com"})
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
      attempt("u" + i % 5 + "@example.com", WRONG);
    }
    assertThat(attempt("jane@example.com", RIGHT)).isInstanceOf(SignInResult.TryLater.class);
    assertThat(signIn.attempt("jane@example.com", RIGHT, from("192.0.2.2")))
        .isInstanceOf(SignInResult.SignedIn.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.7", "::1", "fe80::1", "fd00::1"})
  void attempt_manyAccountsFromTheOwnNetwork_needNotWait(String source) {
    for (int i = 0; i < 20; i++) {
      signIn.attempt("u" + i % 5 + "@example.com", WRONG, from(source));
    }
    assertThat(signIn.attempt("jane@example.com", WRONG, from(source))).isEqualTo(REFUSED);
  }

  @Test
  void attempt_overlongNames_areOneAccountToTheThrottle() {
    for (int i = 0; i < 5; i++) {
      attempt("x".repeat(10_000 + i), WRONG);
    }
    assertThat(attempt("x".repeat(20_000), WRONG)).isInstanceOf(SignInResult.TryLater.class);
  }
}
