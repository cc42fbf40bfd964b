package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientSessionsTest {

  private final SessionWorld world = new SessionWorld();
  private final ClientSessions sessions = new ClientSessions();

  @BeforeEach
  void begin() {
    sessions.entities = world.database.entities();
    sessions.clock = world.clock;
  }

  private boolean exist(String client) {
    return world.in(() -> sessions.exist(new ClientId(client)));
  }

  @Test
  void exist_nobodyConnected_isFalse() {
    assertThat(exist("claude")).isFalse();
  }

  @Test
  void exist_somebodyConnected_isTrueForThatClient() {
    world.flow.connect();
    assertThat(exist("claude")).isTrue();
    assertThat(exist("other")).isFalse();
  }

  @Test
  void exist_sessionEnded_isFalse() {
    world.flow.connect();
    world.in(() -> world.sessions.endAll(world.jane));
    assertThat(exist("claude")).isFalse();
  }

  @Test
  void exist_sessionIdleForTooLong_isFalse() {
    world.flow.connect();
    world.clock.advance(Duration.ofDays(30));
    assertThat(exist("claude")).isFalse();
  }
}
