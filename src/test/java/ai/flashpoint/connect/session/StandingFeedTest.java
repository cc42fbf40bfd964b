package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.FiredEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: the world's own, and one that learns of changes by reading only. */
class StandingFeedTest {

  private final SessionWorld world = new SessionWorld();
  private final LiveState other = new LiveState();
  private final StandingFeed feed = new StandingFeed();
  private final FiredEvents<TidyUp> tidyUps = new FiredEvents<>();
  private final TokenCheck.Valid token =
      (TokenCheck.Valid) world.accessTokens.check(world.flow.connect().accessToken().reveal());

  @BeforeEach
  void begin() {
    other.loader = world.loader;
    other.clock = world.clock;
    other.settings = SessionWorld.SETTINGS;
    feed.changes = world.changes;
    feed.sessions = world.sessions;
    feed.live = other;
    feed.keys = world.keys;
    feed.tidyUps = tidyUps;
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
          List<StandingChangeEntity> since(Instant from) {
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

  @Test
  void tick_everyFourth_storesUses() {
    other.used(token.session());
    tick();
    tick();
    assertThat(lastUse(token.session())).isNull();
    tick();
    assertThat(lastUse(token.session())).isEqualTo(world.clock.instant());
  }

  @Test
  void tick_usesThatCannotBeStored_areStoredLater() {
    other.used(token.session());
    feed.sessions =
        new Sessions() {
          @Override
          void used(Map<SessionId, Instant> lastUses) {
            throw new IllegalStateException("no connection");
          }
        };
    for (int i = 0; i < 4; i++) {
      tick();
    }
    assertThat(other.takeUses()).containsOnlyKeys(token.session());
  }

  @Test
  void tick_first_tidiesUp() {
    assertThat(tidyUps.take()).containsExactly(new TidyUp(world.clock.instant()));
    tick();
    assertThat(tidyUps.take()).isEmpty();
  }

  private Instant lastUse(SessionId session) {
    return world.in(() -> world.sessions.find(session).orElseThrow().lastUsedAt().orElse(null));
  }

  private void setChangedAt(Instant at) {
    world.database.execute("update standing_changes set changed_at = '" + at + "'");
  }
}
