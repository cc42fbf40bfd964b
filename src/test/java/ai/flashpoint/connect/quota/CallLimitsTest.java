package ai.flashpoint.connect.quota;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

  private static final Admission ALLOWED = new Admission.Allowed();
  private static final Admission BUSY = new Admission.Refused(Duration.ofSeconds(1));

  private final MovableClock clock = new MovableClock();
  private final SessionId one = SessionId.random();
  private final SessionId other = SessionId.random();
  private final TeamId team = TeamId.random();

  @Test
  void defaults_areGenerous() {
    assertThat(CallLimitSettings.from(new SettingsReader(key -> Optional.empty())))
        .isEqualTo(new CallLimitSettings(600, 20, 6_000, 100));
  }

  @Test
  void atOnce_ofOneConnection_boundedUntilOneEnds() {
    CallLimits limits = limits(0, 2, 0, 0);
    assertThat(limits.begin(one, team, 1)).isEqualTo(ALLOWED);
    assertThat(limits.begin(one, team, 1)).isEqualTo(ALLOWED);
    assertThat(limits.begin(one, team, 1)).isEqualTo(BUSY);
    assertThat(limits.begin(other, team, 1)).isEqualTo(ALLOWED);
    limits.end(one, team);
    assertThat(limits.begin(one, team, 1)).isEqualTo(ALLOWED);
  }

  @Test
  void atOnce_ofATeam_boundedAndNothingIsKeptOfTheRefused() {
    CallLimits limits = limits(0, 1, 0, 1);
    limits.begin(one, team, 1);
    assertThat(limits.begin(other, team, 1)).isEqualTo(BUSY);
    limits.end(one, team);
    assertThat(limits.begin(other, team, 1)).isEqualTo(ALLOWED);
  }

  @Test
  void inAMinute_ofOneConnection_boundedAndRefilledEvenly() {
    CallLimits limits = limits(60, 1, 0, 0);
    called(limits, one, 60);
    assertThat(limits.begin(one, team, 1)).isEqualTo(BUSY);
    clock.advance(Duration.ofSeconds(1));
    called(limits, one, 1);
  }

  @Test
  void inAMinute_batch_countsEachCall() {
    CallLimits limits = limits(3, 0, 0, 0);
    assertThat(limits.begin(one, team, 4)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  void inAMinute_ofATeam_bounded() {
    CallLimits limits = limits(0, 0, 2, 0);
    called(limits, one, 1);
    called(limits, other, 1);
    assertThat(limits.begin(one, team, 1)).isInstanceOf(Admission.Refused.class);
    assertThat(limits.begin(one, TeamId.random(), 1)).isEqualTo(ALLOWED);
  }

  @Test
  void zero_switchesOff() {
    called(GivenCallLimits.none(clock), one, 2_000);
  }

  private void called(CallLimits limits, SessionId session, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limits.begin(session, team, 1)).isEqualTo(ALLOWED);
      limits.end(session, team);
    }
  }

  private CallLimits limits(int calls, int atOnce, int teamCalls, int teamAtOnce) {
    return GivenCallLimits.of(new CallLimitSettings(calls, atOnce, teamCalls, teamAtOnce), clock);
  }
}
