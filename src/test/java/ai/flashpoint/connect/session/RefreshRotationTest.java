package ai.flashpoint.connect.session;

import static ai.flashpoint.connect.session.ConnectFlow.CLAUDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SettingsReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshRotationTest {

  private static final SessionSettings STRICT =
      SessionSettings.from(
          new SettingsReader(
              key -> Optional.of("true").filter(on -> key.equals("flashpoint.refresh.strict"))));

  private final SessionWorld world = new SessionWorld();
  private final ConnectFlow flow = world.flow;
  private final TokenOutcome.Issued first = flow.connect();
  private final Secret token = first.refreshToken().orElseThrow();

  @Test
  void refresh_current_givesNewTokenOfTheSameSession() {
    TokenOutcome.Issued second = flow.refreshed(first);
    assertThat(second.refreshToken().orElseThrow()).isNotEqualTo(token);
    assertThat(world.session(second.accessToken()).id())
        .isEqualTo(world.session(first.accessToken()).id());
    assertThat(world.session(second.accessToken()).team()).isEqualTo(world.acme);
    assertThat(generations()).isEqualTo(2);
  }

  @Test
  void refresh_repeatedWhileSuccessorIsUnused_givesTheSameSuccessor() {
    TokenOutcome.Issued lost = flow.refreshed(first);
    world.clock.advance(Duration.ofDays(3));
    TokenOutcome.Issued again = flow.refreshed(first);
    assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
    assertThat(generations()).isEqualTo(2);
  }

  @Test
  void refresh_tenTimesTheSame_givesOneLine() {
    TokenOutcome.Issued second = flow.refreshed(first);
    for (int i = 0; i < 9; i++) {
      assertThat(flow.refreshed(first).refreshToken()).isEqualTo(second.refreshToken());
    }
    assertThat(generations()).isEqualTo(2);
  }

  @Test
  void refresh_supersededWithinTheGrace_givesTheNewestToken() {
    TokenOutcome.Issued third = flow.refreshed(flow.refreshed(first));
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(flow.refreshed(first).refreshToken()).isEqualTo(third.refreshToken());
    assertThat(generations()).isEqualTo(3);
  }

  @Test
  void refresh_supersededAfterTheGrace_endsTheSession() {
    TokenOutcome.Issued third = flow.refreshed(flow.refreshed(first));
    world.clock.advance(Duration.ofSeconds(61));

    assertRefused(flow.refresh(token));

    assertRefused(flow.refresh(third.refreshToken().orElseThrow()));
    assertThat(world.standing(third.accessToken())).isInstanceOf(Standing.Ended.class);
    assertThat(world.database.value("select end_reason from sessions")).isEqualTo("REFRESH_REUSED");
  }

  @Test
  void refresh_supersededTwiceOverAfterTheGrace_endsTheSession() {
    TokenOutcome.Issued second = flow.refreshed(first);
    flow.refreshed(flow.refreshed(second));
    world.clock.advance(Duration.ofMinutes(5));
    assertRefused(flow.refresh(second.refreshToken().orElseThrow()));
    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void RF05_strictMode_secondUseEndsTheSession() {
    world.refreshes.settings = STRICT;
    TokenOutcome.Issued second = flow.refreshed(first);

    assertRefused(flow.refresh(token));

    assertRefused(flow.refresh(second.refreshToken().orElseThrow()));
    assertThat(world.standing(second.accessToken())).isInstanceOf(Standing.Ended.class);
    assertThat(kinds()).endsWith(AuditKind.REFRESH_REUSED, AuditKind.SESSION_ENDED);
  }

  @Test
  void RF05_strictMode_currentTokenWorks() {
    world.refreshes.settings = STRICT;
    assertThat(flow.refreshed(flow.refreshed(first)).refreshToken()).isPresent();
  }

  @Test
  void RF04_reuse_isShownToThePersonForAWhile() {
    flow.refreshed(flow.refreshed(first));
    world.clock.advance(Duration.ofSeconds(61));
    flow.refresh(token);
    Instant monthAgo = world.clock.instant().minus(Duration.ofDays(30));
    assertThat(world.in(() -> world.sessions.endedForSafety(world.jane, monthAgo)))
        .singleElement()
        .satisfies(ended -> assertThat(ended.reason()).isEqualTo(EndReason.REFRESH_REUSED));
    assertThat(
            world.in(
                () ->
                    world.sessions.endedForSafety(
                        world.jane, world.clock.instant().plusSeconds(1))))
        .isEmpty();
  }

  @Test
  void refresh_firstOfADay_isAudited() {
    flow.refreshed(first);
    assertThat(kinds()).doesNotContain(AuditKind.SESSION_REFRESHED);
    world.clock.advance(Duration.ofDays(1));
    flow.refreshed(flow.refreshed(first));
    assertThat(kinds()).containsOnlyOnce(AuditKind.SESSION_REFRESHED);
  }

  @Test
  void refresh_byAnotherClient_isRefusedAndUsesNothingUp() {
    assertRefused(flow.refresh(SessionWorld.assistant("other"), token, Optional.empty()));
    assertThat(generations()).isEqualTo(1);
    assertThat(flow.refresh(token)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void refresh_stolenSupersededTokenAtAnotherClient_leavesTheSessionAlone() {
    flow.refreshed(flow.refreshed(first));
    world.clock.advance(Duration.ofMinutes(5));
    assertRefused(flow.refresh(SessionWorld.assistant("other"), token, Optional.empty()));
    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void refresh_widerScope_isRefusedAndUsesNothingUp() {
    assertThat(flow.refresh(CLAUDE, token, Optional.of("mcp offline_access")))
        .isInstanceOf(TokenOutcome.InvalidScope.class);
    assertThat(generations()).isEqualTo(1);
  }

  @Test
  void refresh_sameScopeTwice_works() {
    assertThat(flow.refresh(CLAUDE, token, Optional.of("mcp mcp")))
        .isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void refresh_afterIdleTime_isRefused() {
    world.clock.advance(Duration.ofDays(30));
    assertRefused(flow.refresh(token));
  }

  @Test
  void session_neverRefreshed_isOverAfterIdleTime() {
    world.clock.advance(Duration.ofDays(30));
    assertThat(world.in(() -> world.sessions.of(world.jane))).isEmpty();
  }

  @Test
  void refresh_beforeIdleTime_slidesIt() {
    world.clock.advance(Duration.ofDays(29));
    TokenOutcome.Issued second = flow.refreshed(first);
    world.clock.advance(Duration.ofDays(29));
    assertThat(flow.refreshed(second).refreshToken()).isPresent();
  }

  @Test
  void refresh_againAndAgainWithTheFirstToken_slidesItToo() {
    for (int i = 0; i < 3; i++) {
      world.clock.advance(Duration.ofDays(29));
      assertThat(flow.refresh(token)).isInstanceOf(TokenOutcome.Issued.class);
    }
  }

  @Test
  void refresh_successorHandedOutAgain_livesAsLongAsANewOne() {
    flow.refreshed(first);
    world.clock.advance(Duration.ofDays(29));
    TokenOutcome.Issued again = flow.refreshed(first);
    world.clock.advance(Duration.ofDays(29));
    assertThat(flow.refresh(again.refreshToken().orElseThrow()))
        .isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void refresh_afterAbsoluteLife_isRefused() {
    TokenOutcome.Issued latest = first;
    for (int month = 0; month < 14; month++) {
      world.clock.advance(Duration.ofDays(26));
      latest = flow.refreshed(latest);
    }
    world.clock.advance(Duration.ofHours(12));
    latest = flow.refreshed(latest);
    assertThat(latest.expiresIn()).as("no longer than the session").isEqualTo(Duration.ofHours(12));
    world.clock.advance(Duration.ofHours(12));
    assertRefused(flow.refresh(latest.refreshToken().orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'users':[{'email':'jane@example.com','name':'Jane','disabled':true}]}",
        "{'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':{'role':'owner','disabled':true}}}]}",
        "{'teams':[{'slug':'acme','name':'Acme','disabled':true}]}",
        "{'users':[{'email':'jane@example.com','name':'Jane','password':'another password'}]}"
      })
  void RF11_standingLost_isRefused(String change) {
    world.importing(change);
    assertRefused(flow.refresh(token));
  }

  @Test
  void RF13_failureAfterTheChecksBeforeCommit_leavesTheTokenCurrent() {
    world.refreshes.accessTokens =
        new AccessTokens() {
          @Override
          Secret mint(SessionEntity session) {
            throw new IllegalStateException("signing failed");
          }
        };
    assertThatThrownBy(() -> flow.refresh(token)).isInstanceOf(IllegalStateException.class);
    assertThat(generations()).isEqualTo(1);
    assertThat(world.database.value("select superseded_at from refresh_tokens")).isNull();
    world.refreshes.accessTokens = world.accessTokens;
    assertThat(flow.refresh(token)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void RF13_failureBeforeCommit_leavesTheTokenCurrent() {
    assertThatThrownBy(
            () ->
                world.in(
                    () -> {
                      world.refreshes.refresh(CLAUDE, token, Optional.empty());
                      throw new IllegalStateException("the database went away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(generations()).isEqualTo(1);
    assertThat(world.database.value("select superseded_at from refresh_tokens")).isNull();
    assertThat(flow.refresh(token)).isInstanceOf(TokenOutcome.Issued.class);
  }

  @Test
  void refresh_unknownToken_isRefused() {
    assertRefused(flow.refresh(Secret.random()));
  }

  @Test
  void refresh_codeAsToken_isRefused() {
    assertRefused(flow.refresh(flow.code()));
  }

  @Test
  void refresh_accessTokenAsToken_isRefused() {
    assertRefused(flow.refresh(first.accessToken()));
  }

  @Test
  void refresh_olderAccessToken_staysValid() {
    flow.refreshed(first);
    assertThat(world.standing(first.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void RF16_storedSuccessor_isNotReadableWithoutTheToken() {
    TokenOutcome.Issued second = flow.refreshed(first);
    assertThat(
            world.database.value(
                "select successor_sealed from refresh_tokens where superseded_at is not null"))
        .isNotBlank()
        .doesNotContain(second.refreshToken().orElseThrow().reveal());
  }

  private List<AuditKind> kinds() {
    return world.audit.events().stream().map(AuditEvent::kind).toList();
  }

  private long generations() {
    return world.database.count("refresh_tokens");
  }

  private static void assertRefused(TokenOutcome outcome) {
    assertThat(outcome).isInstanceOf(TokenOutcome.InvalidGrant.class);
  }
}
