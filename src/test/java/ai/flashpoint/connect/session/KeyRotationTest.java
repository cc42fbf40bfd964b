package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of keys on two nodes with one database: the world's own, and one that follows it. */
class KeyRotationTest {

  private final SessionWorld world = new SessionWorld();
  private final SigningKeys other = new SigningKeys();
  private final String first = SessionWorld.KEY.getKeyID();

  @BeforeEach
  void start() {
    other.store = world.keyStore;
    other.settings = SessionWorld.KEY_SETTINGS;
    other.clock = world.clock;
    run(other::load);
  }

  private void run(Runnable work) {
    world.in(
        () -> {
          work.run();
          return true;
        });
  }

  private void tick() {
    run(world.keys::follow);
    run(other::follow);
  }

  private List<String> published() {
    return ((List<?>) other.published().get("keys"))
        .stream().map(key -> (String) ((Map<?, ?>) key).get("kid")).toList();
  }

  private List<AuditKind> audited() {
    return world.audit.events().stream()
        .map(AuditEvent::kind)
        .filter(kind -> kind == AuditKind.KEY_ROTATED || kind == AuditKind.KEY_REMOVED)
        .toList();
  }

  @Test
  void schedule_aDayAhead_publishesOneKeyForAllNodes() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    assertThat(world.database.count("signing_keys")).isEqualTo(2);
    assertThat(published()).hasSize(2).contains(first);
    assertThat(other.signing().kid()).isEqualTo(first);
    assertThat(audited()).containsExactly(AuditKind.KEY_ROTATED);
  }

  @Test
  void schedule_atTheTurn_allNodesSignWithTheNewKey() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    world.clock.advance(Duration.ofDays(1));
    assertThat(other.signing().kid()).isNotEqualTo(first).isEqualTo(world.keys.signing().kid());
  }

  @Test
  void JW29_afterTheTurn_olderTokensAreValidUntilTheyExpire() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    world.clock.advance(Duration.ofDays(1).minusSeconds(1));
    Secret last = world.flow.connect().accessToken();
    world.clock.advance(Duration.ofHours(24).minusSeconds(1));
    tick();
    assertThat(world.accessTokens.check(last.reveal())).isInstanceOf(TokenCheck.Valid.class);
  }

  @Test
  void schedule_whenNoTokenOfItLives_deletesTheRetiredKey() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    world.clock.advance(Duration.ofDays(2).plusMinutes(6));
    tick();
    assertThat(published()).hasSize(1).doesNotContain(first);
    assertThat(world.database.count("signing_keys")).isEqualTo(1);
  }

  @Test
  void rotate_signsAfterAQuarterOfAnHour() {
    run(world.keys::rotate);
    tick();
    assertThat(published()).hasSize(2);
    world.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(other.signing().kid()).isEqualTo(first);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(other.signing().kid()).isNotEqualTo(first);
  }

  @Test
  void rotate_whileOneIsPlanned_bringsItForward() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    world.clock.advance(Duration.ofHours(1));
    run(world.keys::rotate);
    tick();
    assertThat(world.database.count("signing_keys")).isEqualTo(2);
    assertThat(other.signing().kid()).isNotEqualTo(first);
  }

  @Test
  void operatorEndsAKeyInTheDatabase_nodesMakeItsSuccessor() {
    world.database.execute("update signing_keys set signs_until = '2026-11-23 12:20:00+00'");
    tick();
    assertThat(published()).hasSize(2);
    world.clock.advance(Duration.ofMinutes(20));
    assertThat(other.signing().kid()).isNotEqualTo(first);
  }

  @Test
  void JW29_emergency_tokensOfTheRemovedKeyAreInvalidAndRefreshingWorks() {
    TokenOutcome.Issued tokens = world.flow.connect();
    String old = tokens.accessToken().reveal();
    assertThat(world.accessTokens.check(old)).isInstanceOf(TokenCheck.Valid.class);

    run(() -> world.keys.remove(first));

    assertThat(world.accessTokens.check(old)).isInstanceOf(TokenCheck.Invalid.class);
    String fresh = world.flow.refreshed(tokens).accessToken().reveal();
    assertThat(world.accessTokens.check(fresh)).isInstanceOf(TokenCheck.Valid.class);
    assertThat(audited()).containsExactly(AuditKind.KEY_REMOVED, AuditKind.KEY_ROTATED);
  }

  @Test
  void emergency_otherNodesFollow() {
    run(() -> world.keys.remove(first));
    run(other::follow);
    assertThat(other.isKnown(first)).isFalse();
    assertThat(other.signing().kid()).isEqualTo(world.keys.signing().kid());
  }

  @Test
  void emergency_inTheDatabase_isNoticedByAllNodesAndDoneOnce() {
    world.database.execute("update signing_keys set removed_at = now()");
    tick();
    assertThat(world.keys.isKnown(first)).isFalse();
    assertThat(published()).hasSize(1).doesNotContain(first);
    assertThat(world.database.count("signing_keys")).isEqualTo(1);
    assertThat(audited()).containsExactly(AuditKind.KEY_REMOVED, AuditKind.KEY_ROTATED);
  }

  @Test
  void emergency_rowDeletedByHand_isNoticedToo() {
    world.database.execute("delete from signing_keys");
    tick();
    assertThat(other.isKnown(first)).isFalse();
    assertThat(other.signing().kid()).isEqualTo(world.keys.signing().kid());
  }

  @Test
  void emergency_whileOneIsPlanned_thatOneSignsAtOnce() {
    world.clock.advance(Duration.ofDays(89));
    tick();
    run(() -> world.keys.remove(first));
    assertThat(world.database.count("signing_keys")).isEqualTo(1);
    assertThat(world.keys.signing().kid()).isEqualTo(published().get(1));
  }

  @Test
  void remove_unknownKey_isFalse() {
    assertThat(world.in(() -> world.keys.remove("no such key"))).isFalse();
  }

  @Test
  void rotation_byAnOperator_isRecordedWithBeforeAndAfter() {
    UserId operator = UserId.random();
    run(() -> world.keys.rotate(operator));

    AuditEvent event =
        world.audit.events().stream()
            .filter(one -> one.kind() == AuditKind.ADMIN_CHANGED)
            .findFirst()
            .orElseThrow();
    assertThat(event.user()).contains(operator);
    assertThat(event.detail())
        .startsWith("signing key rotated; before: " + first.substring(0, 8))
        .contains("; after: ");
    assertThat(states())
        .containsExactly(SigningKeyState.State.SIGNING, SigningKeyState.State.PLANNED);
  }

  private List<SigningKeyState.State> states() {
    return world.in(() -> world.keys.states().stream().map(SigningKeyState::state).toList());
  }

  @Test
  void removal_byAnOperator_ofNoKey_recordsNothing() {
    assertThat(world.in(() -> world.keys.remove("none", UserId.random()))).isFalse();
    assertThat(world.audit.events()).noneMatch(event -> event.kind() == AuditKind.ADMIN_CHANGED);
  }
}
