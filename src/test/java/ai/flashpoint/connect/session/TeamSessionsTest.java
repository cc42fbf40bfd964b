package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.OpenTables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamSessionsTest {

  private final SessionWorld world = new SessionWorld();
  private final TeamSessions sessions = new TeamSessions();
  private final UserId owner = UserId.random();
  private TokenOutcome.Issued tokens;

  @BeforeEach
  void begin() {
    sessions.entities = world.database.entities();
    sessions.clock = world.clock;
    sessions.sessions = world.sessions;
    tokens = world.flow.connect(world.jane, world.acme);
  }

  private List<String> of(TeamId team) {
    return new OpenTables(world.database, world.clock)
        .ask(sessions.table(team), Map.of()).rows().stream().map(row -> row.text(4)).toList();
  }

  private SessionId id() {
    return world.session(tokens.accessToken()).id();
  }

  private boolean end(TeamId team) {
    SessionId id = id();
    return world.in(() -> sessions.end(team, id, owner));
  }

  @Test
  void of_team_isWhatItsPeopleConnected() {
    world.flow.connect(world.jane, world.globex);
    assertThat(of(world.acme)).containsExactly("Jane");
  }

  @Test
  void of_member_isTheirsOnly() {
    assertThat(world.in(() -> sessions.of(world.acme, world.jane))).hasSize(1);
    assertThat(world.in(() -> sessions.of(world.acme, world.otto))).isEmpty();
  }

  @Test
  void count_ofMembers_isOfThoseWhoHaveAny() {
    world.flow.connect(world.jane, world.acme);
    assertThat(world.in(() -> sessions.count(world.acme, Set.of(world.jane, world.otto, owner))))
        .isEqualTo(Map.of(world.jane, 2L));
  }

  @Test
  void count_ofNobody_isNothing() {
    assertThat(world.in(() -> sessions.count(world.acme, Set.of()))).isEmpty();
  }

  @Test
  void of_sessionThatIsOver_isNotListed() {
    world.clock.advance(Duration.ofDays(365));
    assertThat(of(world.acme)).isEmpty();
  }

  @Test
  void end_session_endsItAtOnceAndSaysBecauseOfWhom() {
    assertThat(end(world.acme)).isTrue();
    assertThat(world.standing(tokens.accessToken())).isInstanceOf(Standing.Ended.class);
    assertThat(world.database.value("select end_reason from sessions")).isEqualTo("BY_OWNER");
  }

  @Test
  void end_twice_secondIsFalse() {
    end(world.acme);
    assertThat(end(world.acme)).isFalse();
  }

  @Test
  void end_sessionOfAnotherTeam_goesOn() {
    assertThat(end(world.globex)).isFalse();
    assertThat(world.standing(tokens.accessToken())).isInstanceOf(Standing.OfUser.class);
  }
}
