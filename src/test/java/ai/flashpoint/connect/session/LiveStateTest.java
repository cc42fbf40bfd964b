package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.StandingChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveStateTest {

  private final SessionWorld world = new SessionWorld();
  private final AtomicInteger loads = new AtomicInteger();
  private final TokenCheck.Valid token =
      (TokenCheck.Valid) world.accessTokens.check(world.flow.connect().accessToken().reveal());
  private final LiveState live = nodeWith(new CountingLoader());

  /** The real loader, which also counts how often it is asked. */
  private class CountingLoader extends StandingLoader {
    @Override
    Standing load(SessionId id) {
      loads.incrementAndGet();
      return world.loader.load(id);
    }
  }

  private LiveState nodeWith(StandingLoader loader) {
    LiveState node = new LiveState();
    node.loader = loader;
    node.clock = world.clock;
    node.settings = SessionWorld.SETTINGS;
    node.heard(world.clock.instant());
    return node;
  }

  private void forget(StandingChanged.Kind kind, Object subject) {
    live.forget(List.of(new StandingChanged(kind, subject.toString())));
  }

  private Standing ask() {
    return ask(token);
  }

  private Standing ask(TokenCheck.Valid asked) {
    return world.in(() -> live.standing(asked));
  }

  @Test
  void standing_secondCall_comesFromMemory() {
    ask();
    assertThat(ask()).isInstanceOf(Standing.OfUser.class);
    assertThat(loads).hasValue(1);
  }

  @Test
  void standing_unknownSession_isEndedAndRemembered() {
    TokenCheck.Valid other = with(SessionId.random(), token.team(), token.subject());
    assertThat(ask(other)).isInstanceOf(Standing.Ended.class);
    ask(other);
    assertThat(loads).hasValue(1);
  }

  @Test
  void forget_session_isAskedAgain() {
    ask();
    forget(StandingChanged.Kind.SESSION, token.session());
    ask();
    assertThat(loads).hasValue(2);
  }

  @Test
  void forget_otherSession_staysInMemory() {
    ask();
    forget(StandingChanged.Kind.SESSION, SessionId.random());
    ask();
    assertThat(loads).hasValue(1);
  }

  @Test
  void forget_user_isAskedAgain() {
    ask();
    forget(StandingChanged.Kind.USER, world.jane);
    ask();
    assertThat(loads).hasValue(2);
  }

  @Test
  void forget_otherUser_staysInMemory() {
    ask();
    forget(StandingChanged.Kind.USER, world.otto);
    ask();
    assertThat(loads).hasValue(1);
  }

  @Test
  void forget_team_isAskedAgain() {
    ask();
    forget(StandingChanged.Kind.TEAM, world.acme);
    ask();
    assertThat(loads).hasValue(2);
  }

  @Test
  void forget_whileItIsBeingAsked_isNotRemembered() {
    LiveState[] node = new LiveState[1];
    node[0] =
        nodeWith(
            new StandingLoader() {
              @Override
              Standing load(SessionId id) {
                loads.incrementAndGet();
                Standing standing = world.loader.load(id);
                node[0].forget(
                    List.of(new StandingChanged(StandingChanged.Kind.SESSION, id.toString())));
                return standing;
              }
            });
    world.in(() -> node[0].standing(token));
    world.in(() -> node[0].standing(token));
    assertThat(loads).hasValue(2);
  }

  @Test
  void standing_databaseSilentTooLong_isUnknown() {
    ask();
    world.clock.advance(Duration.ofSeconds(61));
    assertThat(ask()).isEqualTo(new Standing.Unknown(Duration.ofSeconds(5)));
  }

  @Test
  void standing_databaseSilentForAWhile_goesOn() {
    ask();
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(ask()).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void standing_databaseAnswersAgain_goesOn() {
    world.clock.advance(Duration.ofSeconds(61));
    ask();
    live.heard(world.clock.instant());
    assertThat(ask()).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void standing_neverHeard_isUnknown() {
    LiveState silent = new LiveState();
    silent.clock = world.clock;
    silent.settings = SessionWorld.SETTINGS;
    assertThat(silent.standing(token)).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void standing_databaseFails_isUnknownAndNotRemembered() {
    LiveState node =
        nodeWith(
            new StandingLoader() {
              @Override
              Standing load(SessionId id) {
                if (loads.incrementAndGet() == 1) {
                  throw new IllegalStateException("no connection");
                }
                return world.loader.load(id);
              }
            });
    assertThat(world.in(() -> node.standing(token))).isInstanceOf(Standing.Unknown.class);
    assertThat(world.in(() -> node.standing(token))).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void standing_teamOfAnotherInTheToken_isEnded() {
    assertEnded(with(token.session(), world.globex, token.subject()));
  }

  @Test
  void standing_subjectOfAnotherInTheToken_isEnded() {
    assertEnded(with(token.session(), token.team(), UserId.random().toString()));
  }

  @Test
  void standing_clientOfAnotherInTheToken_isEnded() {
    assertEnded(
        new TokenCheck.Valid(
            token.session(),
            token.subject(),
            token.team(),
            new ClientId("other"),
            token.scope(),
            token.expiresAt(),
            token.issuedAt(),
            token.tokenId()));
  }

  @Test
  void standing_sessionRunsOutInMemory_isEnded() {
    ask();
    world.clock.advance(Duration.ofDays(365));
    live.heard(world.clock.instant());
    assertThat(ask()).isInstanceOf(Standing.Ended.class);
    assertThat(loads).hasValue(1);
  }

  @Test
  void takeUses_givesEachUseOnce() {
    Instant now = world.clock.instant();
    live.used(token.session());
    assertThat(live.takeUses()).containsEntry(token.session(), now).hasSize(1);
    assertThat(live.takeUses()).isEmpty();
  }

  private void assertEnded(TokenCheck.Valid forged) {
    assertThat(ask(forged)).isInstanceOf(Standing.Ended.class);
    assertThat(ask()).isInstanceOf(Standing.OfUser.class);
  }

  private TokenCheck.Valid with(SessionId session, TeamId team, String subject) {
    return new TokenCheck.Valid(
        session,
        subject,
        team,
        token.client(),
        token.scope(),
        token.expiresAt(),
        token.issuedAt(),
        token.tokenId());
  }
}
