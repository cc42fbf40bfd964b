package ai.flashpoint.connect.session;

import static ai.flashpoint.connect.testing.MovableClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyCalendarTest {

  private static final Duration ROTATION = Duration.ofDays(90);
  private static final Duration RETIRED = Duration.ofHours(24).plusMinutes(5);
  private static final Instant TURN = NOON.plus(ROTATION);

  private static final KeyLife FIRST = key("first", NOON);
  private static final KeyLife SECOND = key("second", TURN);
  private static final KeyLife FIRST_UNTIL_SECOND = until(FIRST, TURN);

  private static KeyLife key(String kid, Instant from) {
    return new KeyLife(kid, "RS256", from.minusSeconds(900), from, Optional.empty(), false);
  }

  private static KeyLife until(KeyLife key, Instant end) {
    return new KeyLife(
        key.kid(), key.algorithm(), key.createdAt(), key.signsFrom(), Optional.of(end), false);
  }

  private static KeyLife removed(KeyLife key) {
    return new KeyLife(
        key.kid(), key.algorithm(), key.createdAt(), key.signsFrom(), key.signsUntil(), true);
  }

  private static KeyCalendar of(KeyLife... keys) {
    return new KeyCalendar(List.of(keys), new KeySettings(JWSAlgorithm.RS256, ROTATION, RETIRED));
  }

  @Test
  void signing_beforeTheTurn_isTheOlderKey() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).signing(TURN.minusMillis(1)))
        .contains(FIRST_UNTIL_SECOND);
  }

  @Test
  void signing_fromTheTurnOn_isTheYoungerKey() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).signing(TURN)).contains(SECOND);
  }

  @Test
  void signing_youngerKeyRemoved_isNotTheRetiredOne() {
    assertThat(of(FIRST_UNTIL_SECOND, removed(SECOND)).signing(TURN)).isEmpty();
  }

  @Test
  void signing_currentKeyRemoved_isThePlannedOneBeforeItsTurn() {
    assertThat(of(removed(FIRST_UNTIL_SECOND), SECOND).signing(NOON)).contains(SECOND);
  }

  @Test
  void signing_clockBehindAllKeys_isTheFirstOne() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).signing(NOON.minusSeconds(60)))
        .contains(FIRST_UNTIL_SECOND);
  }

  @Test
  void nextIsDue_noKeys_isNow() {
    assertThat(of().nextIsDue(NOON)).contains(NOON);
  }

  @Test
  void nextIsDue_moreThanADayAhead_isNotYet() {
    assertThat(of(FIRST).nextIsDue(TURN.minus(Duration.ofDays(1)).minusMillis(1))).isEmpty();
  }

  @Test
  void nextIsDue_aDayAhead_isAtTheTurn() {
    assertThat(of(FIRST).nextIsDue(TURN.minus(Duration.ofDays(1)))).contains(TURN);
  }

  @Test
  void nextIsDue_planned_isNotAgain() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).nextIsDue(TURN.minusSeconds(1))).isEmpty();
  }

  @Test
  void nextIsDue_longOverdue_isPublishedFirst() {
    Instant late = TURN.plus(Duration.ofDays(10));
    assertThat(of(FIRST).nextIsDue(late)).contains(late.plus(Duration.ofMinutes(15)));
  }

  @Test
  void nextIsDue_operatorSetAnEnd_isAtThatEnd() {
    Instant end = NOON.plus(Duration.ofMinutes(20));
    assertThat(of(until(FIRST, end)).nextIsDue(NOON)).contains(end);
  }

  @Test
  void nextIsDue_onlyKeyRemoved_isNow() {
    assertThat(of(removed(FIRST)).nextIsDue(NOON)).contains(NOON);
  }

  @Test
  void nextIsDue_plannedKeyRemoved_isAtTheSameTurn() {
    Instant before = TURN.minus(Duration.ofHours(1));
    assertThat(of(FIRST_UNTIL_SECOND, removed(SECOND)).nextIsDue(before)).contains(TURN);
  }

  @Test
  void expired_whileTokensOfItLive_isEmpty() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).expired(TURN.plus(RETIRED))).isEmpty();
  }

  @Test
  void expired_afterItsLastTokens_isTheRetiredKey() {
    assertThat(of(FIRST_UNTIL_SECOND, SECOND).expired(TURN.plus(RETIRED).plusMillis(1)))
        .containsExactly(FIRST_UNTIL_SECOND);
  }

  @Test
  void ahead_shortRotation_isAsLongAsKeySetsAreCached() {
    assertThat(new KeySettings(JWSAlgorithm.RS256, Duration.ofMinutes(30), RETIRED).ahead())
        .isEqualTo(Duration.ofMinutes(15));
  }
}
