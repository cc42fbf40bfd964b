package ai.flashpoint.connect.team;

import static ai.flashpoint.connect.team.ThrottleFixture.ELSEWHERE;
import static ai.flashpoint.connect.team.ThrottleFixture.HOME;
import static ai.flashpoint.connect.team.ThrottleFixture.OWN_NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final Duration FIRST = Duration.ofSeconds(5);

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final ThrottleFixture node = new ThrottleFixture(database.another(), clock);
  private final ThrottleFixture otherNode = new ThrottleFixture(database.another(), clock);

  @AfterEach
  void close() {
    node.close();
    otherNode.close();
  }

  private void fail(int times, Source source) {
    for (int i = 0; i < times; i++) {
      assertThat(node.enter("jane", source)).isEmpty();
    }
  }

  @Test
  void enter_fiveAttempts_areFreeAndTheSixthWaits() {
    fail(5, OWN_NETWORK);
    assertThat(node.enter("jane", OWN_NETWORK)).contains(FIRST);
  }

  @Test
  void enter_whileWaiting_doesNotCount() {
    fail(5, OWN_NETWORK);
    node.enter("jane", OWN_NETWORK);
    clock.advance(Duration.ofSeconds(2));
    assertThat(node.enter("jane", OWN_NETWORK)).contains(Duration.ofSeconds(3));
  }

  @Test
  void enter_afterTheWait_isFreeOnceAndTheWaitDoubles() {
    fail(5, OWN_NETWORK);
    clock.advance(FIRST);
    fail(1, OWN_NETWORK);
    assertThat(node.enter("jane", OWN_NETWORK)).contains(FIRST.multipliedBy(2));
  }

  @Test
  void enter_anotherAccount_isUnaffected() {
    fail(5, OWN_NETWORK);
    assertThat(node.enter("otto", OWN_NETWORK)).isEmpty();
  }

  @Test
  void enter_fromSeveralAddresses_countsForTheAccount() {
    for (int i = 0; i < 5; i++) {
      fail(1, ThrottleFixture.at("192.0.2." + i));
    }
    assertThat(node.enter("jane", ELSEWHERE)).contains(FIRST);
  }

  @Test
  void enter_onAnotherNode_countsOn() {
    fail(3, OWN_NETWORK);
    assertThat(otherNode.enter("jane", OWN_NETWORK)).isEmpty();
    assertThat(otherNode.enter("jane", OWN_NETWORK)).isEmpty();
    assertThat(node.enter("jane", OWN_NETWORK)).contains(FIRST);
    assertThat(otherNode.enter("jane", OWN_NETWORK)).contains(FIRST);
  }

  @Test
  void enter_atOnceOnManyNodes_letsFiveIn() {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<CompletableFuture<Optional<Duration>>> attempts =
          IntStream.range(0, 20)
              .mapToObj(i -> CompletableFuture.supplyAsync(this::enterOnAThirdNode, threads))
              .toList();
      assertThat(attempts.stream().map(CompletableFuture::join).filter(Optional::isEmpty))
          .hasSize(5);
    } finally {
      threads.shutdown();
    }
  }

  private Optional<Duration> enterOnAThirdNode() {
    try (ThrottleFixture third = new ThrottleFixture(database.another(), clock)) {
      return third.enter("jane", HOME);
    }
  }

  @Test
  void enter_manyAccountsFromOneAddress_waitsForTheEndOfTheMinute() {
    for (int i = 0; i < 20; i++) {
      assertThat(node.enter("user" + i, HOME)).isEmpty();
    }
    assertThat(otherNode.enter("jane", HOME)).contains(Duration.ofMinutes(1));
    assertThat(otherNode.enter("jane", ELSEWHERE)).isEmpty();
  }

  @Test
  void enter_manyAccountsFromTheOwnNetwork_needNotWait() {
    for (int i = 0; i < 50; i++) {
      assertThat(node.enter("user" + i, OWN_NETWORK)).isEmpty();
    }
  }

  @Test
  void enter_refusedForItsAddress_doesNotCountForTheAccount() {
    for (int i = 0; i < 20; i++) {
      node.enter("user" + i, HOME);
    }
    node.enter("jane", HOME);
    fail(5, OWN_NETWORK);
  }

  @Test
  void succeeded_startsTheAccountOver() {
    fail(4, OWN_NETWORK);
    node.succeeded("jane", OWN_NETWORK);
    fail(5, OWN_NETWORK);
  }

  @Test
  void succeeded_manyPeopleOfOneOffice_doNotUseTheAddressUp() {
    for (int i = 0; i < 100; i++) {
      assertThat(node.enter("user" + i, HOME)).isEmpty();
      node.succeeded("user" + i, HOME);
    }
  }

  @Test
  void succeeded_leavesOtherFailuresOfTheAddress() {
    for (int i = 0; i < 19; i++) {
      node.enter("user" + i, HOME);
    }
    node.enter("mallory", HOME);
    node.succeeded("mallory", HOME);
    assertThat(node.enter("jane", HOME)).isEmpty();
    assertThat(node.enter("otto", HOME)).isPresent();
  }

  @Test
  void enter_whereTheOwnerSignedInBefore_isNotHeldUpByStrangersElsewhere() {
    fail(1, HOME);
    node.succeeded("jane", HOME);
    fail(5, ELSEWHERE);
    assertThat(node.enter("jane", ELSEWHERE)).isPresent();
    assertThat(node.enter("jane", HOME)).isEmpty();
  }

  @Test
  void enter_whereTheOwnerSignedInBefore_hasABackOffOfItsOwn() {
    fail(1, HOME);
    node.succeeded("jane", HOME);
    fail(5, HOME);
    assertThat(node.enter("jane", HOME)).contains(FIRST);
  }

  @Test
  void enter_longAfterTheOwnerSignedIn_isAsFromAnywhere() {
    fail(1, HOME);
    node.succeeded("jane", HOME);
    clock.advance(SignInThrottle.TRUST);
    fail(5, ELSEWHERE);
    assertThat(node.enter("jane", HOME)).isPresent();
  }

  @Test
  void enter_limitsSwitchedOff_isFree() {
    ThrottleFixture off = new ThrottleFixture(database.another(), clock, new SignInSettings(0, 0));
    for (int i = 0; i < 50; i++) {
      assertThat(off.enter("jane", HOME)).isEmpty();
    }
    off.succeeded("jane", HOME);
    off.close();
    assertThat(database.count("sign_in_tallies")).isZero();
  }

  @Test
  void rows_holdNoNameAndNoAddress() {
    node.enter("jane@example.com", HOME);
    node.succeeded("jane@example.com", HOME);
    assertThat(database.value("select string_agg(key_hash, ' ') from sign_in_tallies"))
        .doesNotContain("jane", "192");
  }

  @Test
  void tidyUp_forgottenFailures_areDeletedAndTrustIsKept() {
    fail(5, ELSEWHERE);
    node.enter("otto", HOME);
    node.succeeded("otto", HOME);
    clock.advance(Duration.ofHours(1));
    SignInTallies tallies = new SignInTallies();
    tallies.entities = database.entities();
    database.transaction(
        () -> {
          tallies.tidyUp(new TidyUp(clock.instant()));
          return null;
        });
    assertThat(database.count("sign_in_tallies")).isEqualTo(1);
    assertThat(database.value("select count(trusted_until) from sign_in_tallies")).isEqualTo("1");
  }
}
