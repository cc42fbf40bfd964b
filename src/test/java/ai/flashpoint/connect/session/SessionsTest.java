package ai.flashpoint.connect.session;

import static ai.flashpoint.connect.session.ConnectFlow.CLAUDE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.OpenTables;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.team.StandingChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final SessionWorld world = new SessionWorld();
  private final ConnectFlow flow = world.flow;
  private final TokenOutcome.Issued older = flow.connect();

  @Test
  void of_twoSessions_newestFirstWithTheirTeams() {
    world.clock.advance(Duration.ofMinutes(1));
    flow.connect(world.jane, world.globex);
    List<SessionSummary> list = of(world.jane);
    assertThat(list).extracting(session -> session.team().slug()).containsExactly("globex", "acme");
    assertThat(list).extracting(SessionSummary::clientName).containsOnly("Claude");
  }

  /** What the connections page shows: the same, page by page. */
  @Test
  void table_ofManySessions_comesInPagesNewestFirst() {
    for (int i = 0; i < 60; i++) {
      world.clock.advance(Duration.ofMinutes(1));
      flow.connect(world.jane, i % 2 == 0 ? world.globex : world.acme);
    }
    flow.connect(world.otto, world.initech);

    List<List<Row>> pages = tables().pages(world.sessions.table(world.jane), Map.of());

    assertThat(pages).extracting(List::size).containsExactly(50, 11);
    assertThat(pages.stream().flatMap(List::stream).map(row -> row.text(0)))
        .containsExactlyElementsOf(
            of(world.jane).stream().map(one -> one.id().toString()).toList());
  }

  @Test
  void table_ofEndedSession_isEmpty() {
    world.in(() -> world.sessions.end(world.jane, id(older)));
    assertThat(tables().ask(world.sessions.table(world.jane), Map.of()).rows()).isEmpty();
  }

  @Test
  void table_ofSessionPastItsAbsoluteLife_isEmpty() {
    world.clock.advance(Duration.ofDays(365));
    assertThat(tables().ask(world.sessions.table(world.jane), Map.of()).rows()).isEmpty();
  }

  private OpenTables tables() {
    return new OpenTables(world.database, world.clock);
  }

  @Test
  void of_anotherPerson_isEmpty() {
    assertThat(of(world.otto)).isEmpty();
  }

  @Test
  void of_endedSession_isNotListed() {
    world.in(() -> world.sessions.end(world.jane, id(older)));
    assertThat(of(world.jane)).isEmpty();
  }

  @Test
  void of_sessionPastItsAbsoluteLife_isNotListed() {
    world.clock.advance(Duration.ofDays(365));
    assertThat(of(world.jane)).isEmpty();
  }

  @Test
  void end_ownSession_endsItAtOnce() {
    world.standing(older.accessToken());
    assertThat(world.in(() -> world.sessions.end(world.jane, id(older)))).isTrue();
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.Ended.class);
    assertThat(flow.refresh(older.refreshToken().orElseThrow()))
        .isInstanceOf(TokenOutcome.InvalidGrant.class);
  }

  @Test
  void end_twice_secondIsFalse() {
    world.in(() -> world.sessions.end(world.jane, id(older)));
    assertThat(world.in(() -> world.sessions.end(world.jane, id(older)))).isFalse();
  }

  @Test
  void end_sessionOfAnotherPerson_isRefused() {
    assertThat(world.in(() -> world.sessions.end(world.otto, id(older)))).isFalse();
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void end_unknownSession_isFalse() {
    assertThat(world.in(() -> world.sessions.end(world.jane, SessionId.random()))).isFalse();
  }

  @Test
  void end_tellsTheOtherNodes() {
    world.in(() -> world.sessions.end(world.jane, id(older)));
    List<StandingChanged> told =
        world.in(() -> List.copyOf(world.changes.since(Instant.EPOCH).values()));
    assertThat(told)
        .containsExactly(new StandingChanged(StandingChanged.Kind.SESSION, id(older).toString()));
  }

  @Test
  void endAll_endsThePersonsSessionsOnly() {
    flow.connect(world.jane, world.globex);
    TokenOutcome.Issued ottos = flow.connect(world.otto, world.initech);
    assertThat(world.in(() -> world.sessions.endAll(world.jane))).isEqualTo(2);
    assertThat(of(world.jane)).isEmpty();
    assertThat(world.standing(ottos.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void endReason_theFirstOneStays() {
    revoke(older.refreshToken().orElseThrow(), "claude");
    world.in(() -> world.sessions.endAll(world.jane));
    assertThat(world.database.value("select end_reason from sessions")).isEqualTo("REVOKED");
  }

  @Test
  void revoke_refreshToken_endsTheSession() {
    world.standing(older.accessToken());
    revoke(older.refreshToken().orElseThrow(), "claude");
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void revoke_supersededRefreshToken_endsTheSession() {
    flow.refreshed(older);
    revoke(older.refreshToken().orElseThrow(), "claude");
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void revoke_refreshTokenOfAnotherClient_hasNoEffect() {
    revoke(older.refreshToken().orElseThrow(), "other");
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void revoke_unknownToken_hasNoEffect() {
    revoke(Secret.random(), "claude");
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void revoke_bySession_endsIt() {
    world.in(
        () -> {
          world.sessions.revoke(CLAUDE, id(older));
          return true;
        });
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.Ended.class);
  }

  @Test
  void revoke_bySessionOfAnotherClient_hasNoEffect() {
    world.in(
        () -> {
          world.sessions.revoke(SessionWorld.assistant("other"), id(older));
          return true;
        });
    assertThat(world.standing(older.accessToken())).isInstanceOf(Standing.OfUser.class);
  }

  @Test
  void used_movesForwardOnly() {
    Instant now = world.clock.instant();
    store(now);
    store(now.minusSeconds(60));
    assertThat(of(world.jane).get(0).lastUsedAt()).contains(now);
  }

  private void store(Instant at) {
    SessionId session = id(older);
    world.in(
        () -> {
          world.sessions.used(Map.of(session, at));
          return true;
        });
  }

  private void revoke(Secret token, String client) {
    world.in(
        () -> {
          world.sessions.revokeRefreshToken(SessionWorld.assistant(client), token);
          return true;
        });
  }

  private SessionId id(TokenOutcome.Issued tokens) {
    return ((TokenCheck.Valid) world.accessTokens.check(tokens.accessToken().reveal())).session();
  }

  private List<SessionSummary> of(UserId user) {
    return world.in(() -> world.sessions.of(user));
  }
}
