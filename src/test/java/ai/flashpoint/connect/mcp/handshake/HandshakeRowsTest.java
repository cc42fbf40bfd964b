package ai.flashpoint.connect.mcp.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.mcp.listen.Notice;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.tool.LogLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandshakeRowsTest {

  private final MovableClock clock = new MovableClock();
  private final List<Notice> heard = new ArrayList<>();
  private final HandshakeWorld rows = new HandshakeWorld(clock, heard::add);
  private final SessionId session = SessionId.random();
  private final HandshakeName name = HandshakeName.of(session, Optional.of("one"));

  @Test
  void level_neverSet_none() {
    assertThat(rows.level(name)).isEmpty();
  }

  @Test
  void level_neverSetByOneWhoSubscribed_none() {
    rows.subscribe(name, "survey://one");
    assertThat(rows.level(name)).isEmpty();
  }

  @Test
  void level_setTwice_theLast() {
    rows.hear(name, LogLevel.ERROR);
    rows.hear(name, LogLevel.DEBUG);
    assertThat(rows.level(name)).contains(LogLevel.DEBUG);
  }

  @Test
  void level_ofAnotherHandshake_none() {
    rows.hear(name, LogLevel.ERROR);
    assertThat(rows.level(HandshakeName.of(session, Optional.of("two")))).isEmpty();
    assertThat(rows.level(HandshakeName.of(SessionId.random(), Optional.of("one")))).isEmpty();
  }

  @Test
  void subscribe_twice_onceAndToldOnce() {
    assertThat(rows.subscribe(name, "survey://1")).isTrue();
    assertThat(rows.subscribe(name, "survey://1")).isTrue();
    assertThat(rows.subscriptions(name)).containsExactly("survey://1");
    assertThat(heard).hasSize(1);
  }

  @Test
  void subscribe_tooMany_refused() {
    for (int i = 0; i < HandshakeRows.MOST_SUBSCRIPTIONS; i++) {
      rows.subscribe(name, "survey://" + i);
    }
    assertThat(rows.subscribe(name, "survey://more")).isFalse();
  }

  @Test
  void unsubscribe_whatWasNot_nobodyTold() {
    rows.unsubscribe(name, "survey://1");
    assertThat(heard).isEmpty();
  }

  @Test
  void unsubscribe_subscribed_gone() {
    rows.subscribe(name, "survey://1");
    rows.unsubscribe(name, "survey://1");
    assertThat(rows.subscriptions(name)).isEmpty();
    assertThat(heard).hasSize(2);
  }

  @Test
  void handshakes_manyOfOneConnection_oldestForgotten() {
    rows.hear(name, LogLevel.ERROR);
    for (int i = 0; i < HandshakeRows.MOST_HANDSHAKES; i++) {
      clock.advance(Duration.ofSeconds(1));
      rows.hear(HandshakeName.of(session, Optional.of("later" + i)), LogLevel.INFO);
    }
    assertThat(rows.level(name)).isEmpty();
    assertThat(rows.database().count("mcp_handshakes")).isEqualTo(HandshakeRows.MOST_HANDSHAKES);
  }

  @Test
  void tidyUp_unusedForAMonth_forgottenWithItsSubscriptions() {
    rows.subscribe(name, "survey://1");
    rows.database()
        .transaction(
            () -> {
              rows.tidyUp(new TidyUp(clock.instant().plus(Duration.ofDays(31))));
              return true;
            });
    assertThat(rows.database().count("mcp_resource_subscriptions")).isZero();
  }
}
