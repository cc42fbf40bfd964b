package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.team.StandingChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: the world's own, and one that learns of changes by reading only. */
class StandingFeedTest {

  private final SessionWorld world = new SessionWorld();
  private final LiveState other = new LiveState();
  private final StandingFeed feed = new StandingFeed();
  private final TokenCheck.Valid token =
      (TokenCheck.Valid) world.accessTokens.check(world.flow.connect().accessToken().reveal());

  @BeforeEach
  void begin() {
    other.loader = world.loader;
    other.clock = world.clock;
    other.settings = SessionWorld.SETTINGS;
    feed.changes = world.changes;
    feed.live = other;
    feed.keys = world.keys;
    feed.clock = world.clock;
    tick();
  }

  private void tick() {
    world.in(
        () -> {
          feed.tick();
          return true;
        });
  }

  private Standing standing() {
    return world.in(() -> other.standing(token));
  }

  @Test
  void tick_sessionEndedElsewhere_isForgotten() {
    assertThat(standing()).isInstanceOf(Standing.OfUser.class);
    world.in(() -> world.sessions.endAll(world.jane));
    assertThat(standing()).as("not heard yet").isInstanceOf(Standing.OfUser.class);
    tick();
    assertThat(standing()).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void tick_changeCommittedLate_isStillHeard() {
    standing();
    Instant before = world.clock.instant();
    world.clock.advance(Duration.ofSeconds(20));
    tick();
    world.in(() -> world.sessions.endAll(world.jane));
    // As if the transaction had taken its time and committed only now
    setChangedAt(before);
    tick();
    assertThat(standing()).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void tick_databaseFails_doesNotEndTheSchedule() {
    feed.changes =
        new StandingChanges() {
          @Override
          Map<UUID, StandingChanged> since(Instant from) {
            throw new IllegalStateException("no connection");
          }

          @Override
          long countSince(Instant from) {
            throw new IllegalStateException("no connection");
          }
        };
    world.clock.advance(Duration.ofSeconds(61));
    tick();
    assertThat(standing()).isInstanceOf(Standing.Unknown.class);
    feed.changes = world.changes;
    tick();
    assertThat(standing()).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void tick_nothingNew_readsNothingAgain() {
    world.in(() -> world.sessions.endAll(world.jane));
    tick();
    feed.changes =
        new StandingChanges() {
          @Override
          Map<UUID, StandingChanged> since(Instant from) {
            throw new IllegalStateException("read again");
          }

          @Override
          long countSince(Instant from) {
            return world.changes.countSince(from);
          }
        };
    world.clock.advance(Duration.ofSeconds(20));
    tick();
    world.clock.advance(Duration.ofSeconds(50));
    assertThat(other.isInformed()).isTrue();
  }

  @Test
  void tick_afterAQuietMinute_readsAgainWithoutWhatIsLongPast() {
    world.in(() -> world.sessions.endAll(world.jane));
    for (int i = 0; i < 4; i++) {
      tick();
      world.clock.advance(Duration.ofSeconds(30));
    }
    TokenOutcome.Issued since = world.flow.connect();
    world.in(() -> other.standing((TokenCheck.Valid) check(since)));
    world.in(() -> world.sessions.endAll(world.jane));
    tick();
    assertThat(world.in(() -> other.standing((TokenCheck.Valid) check(since))))
        .isInstanceOf(Standing.Ended.class);
  }

  private TokenCheck check(TokenOutcome.Issued tokens) {
    return world.accessTokens.check(tokens.accessToken().reveal());
  }

  @Test
  void tick_afterAnOutage_readsOnFromTheLastSuccess() {
    standing();
    world.in(() -> world.sessions.endAll(world.jane));
    world.clock.advance(Duration.ofHours(1));
    tick();
    assertThat(standing()).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void tick_afterHalfADayOfSilence_forgetsEverything() {
    standing();
    world.in(() -> world.sessions.endAll(world.jane));
    world.database.execute("delete from standing_changes");
    world.clock.advance(Duration.ofHours(13));
    tick();
    assertThat(standing()).isInstanceOf(Standing.Ended.class);
  }

  private void setChangedAt(Instant at) {
    world.database.execute("update standing_changes set changed_at = '" + at + "'");
  }
}
