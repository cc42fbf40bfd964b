package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.FiredEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoresTest {

  private final SessionWorld world = new SessionWorld();
  private final Chores chores = new Chores();
  private final EndedSessions ended = new EndedSessions();
  private final FiredEvents<TidyUp> tidyUps = new FiredEvents<>();
  private final TokenOutcome.Issued tokens = world.flow.connect();
  private final SessionId session =
      ((TokenCheck.Valid) world.accessTokens.check(tokens.accessToken().reveal())).session();

  @BeforeEach
  void begin() {
    ended.entities = world.database.entities();
    ended.settings = SessionWorld.SETTINGS;
    chores.live = world.live;
    chores.sessions = world.sessions;
    chores.unused = world.unused;
    chores.ended = ended;
    chores.tidyUps = tidyUps;
    chores.clock = world.clock;
  }

  private void often() {
    world.in(
        () -> {
          chores.often();
          return true;
        });
  }

  private void hourly() {
    world.in(
        () -> {
          chores.hourly();
          return true;
        });
  }

  private Instant lastUse() {
    return world.in(() -> world.sessions.find(session).orElseThrow().lastUsedAt().orElse(null));
  }

  @Test
  void often_storesUses() {
    world.live.used(session);
    often();
    assertThat(lastUse()).isEqualTo(world.clock.instant());
  }

  @Test
  void often_usesThatCannotBeStored_areStoredLater() {
    world.live.used(session);
    chores.sessions =
        new Sessions() {
          @Override
          void used(Map<SessionId, Instant> lastUses) {
            throw new IllegalStateException("no connection");
          }
        };
    often();
    assertThat(world.live.takeUses()).containsOnlyKeys(session);
  }

  @Test
  void hourly_tidiesUp() {
    hourly();
    assertThat(tidyUps.take()).containsExactly(new TidyUp(world.clock.instant()));
  }

  @Test
  void hourly_sessionEndedLongAgo_isDeletedWithItsTokens() {
    world.in(() -> world.sessions.endAll(world.jane));
    world.clock.advance(Duration.ofDays(91));
    hourly();
    assertThat(world.database.count("sessions")).isZero();
    assertThat(world.database.count("refresh_tokens")).isZero();
    assertThat(world.database.count("authorization_codes")).isZero();
  }

  @Test
  void hourly_sessionEndedLately_isKept() {
    world.in(() -> world.sessions.endAll(world.jane));
    world.clock.advance(Duration.ofDays(89));
    hourly();
    assertThat(world.database.count("sessions")).isEqualTo(1);
  }

  @Test
  void hourly_sessionIdleForLong_isDeleted() {
    world.clock.advance(Duration.ofDays(30 + 91));
    hourly();
    assertThat(world.database.count("sessions")).isZero();
  }

  @Test
  void hourly_livingSession_isKept() {
    world.clock.advance(Duration.ofDays(29));
    hourly();
    assertThat(world.flow.refreshed(tokens).refreshToken()).isPresent();
  }
}
