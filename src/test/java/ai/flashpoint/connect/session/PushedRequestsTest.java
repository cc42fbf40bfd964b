package ai.flashpoint.connect.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushedRequestsTest {

  private static final ClientId CLIENT = new ClientId("a");
  private static final ClientId ANOTHER = new ClientId("b");

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final PushedRequests pushed = new PushedRequests();

  @BeforeEach
  void wire() {
    pushed.entities = database.entities();
    pushed.clock = clock;
  }

  private Secret push() {
    return database.transaction(() -> pushed.push(CLIENT, "scope=mcp"));
  }

  private Optional<String> take(ClientId client, Secret uri) {
    return database.transaction(() -> pushed.take(client, uri));
  }

  @Test
  void take_byItsClient_handsItOut() {
    assertThat(take(CLIENT, push())).contains("scope=mcp");
  }

  @Test
  void take_twice_isRefused() {
    Secret uri = push();
    take(CLIENT, uri);
    assertThat(take(CLIENT, uri)).isEmpty();
  }

  @Test
  void take_byAnotherClient_isRefusedAndUsesNothingUp() {
    Secret uri = push();
    assertThat(take(ANOTHER, uri)).isEmpty();
    assertThat(take(CLIENT, uri)).isPresent();
  }

  @Test
  void take_afterItsLife_isRefused() {
    Secret uri = push();
    clock.advance(PushedRequests.LIFE);
    assertThat(take(CLIENT, uri)).isEmpty();
  }

  @Test
  void take_onANodeWhoseClockIsBehind_handsItOut() {
    Secret uri = push();
    clock.advance(Duration.ofSeconds(-2));
    assertThat(take(CLIENT, uri)).isPresent();
  }

  @Test
  void take_neverPushed_isRefused() {
    assertThat(take(CLIENT, Secret.of(PushedRequests.PREFIX + "x"))).isEmpty();
  }

  @Test
  void push_storesNoReferenceInTheClear() {
    Secret uri = push();
    assertThat(database.value("select uri_hash from pushed_requests")).isEqualTo(uri.hash());
  }

  @Test
  void tidyUp_expired_isDeleted() {
    push();
    clock.advance(PushedRequests.LIFE.plus(Duration.ofSeconds(1)));
    database.transaction(
        () -> {
          pushed.tidyUp(new TidyUp(clock.instant()));
          return null;
        });
    assertThat(database.count("pushed_requests")).isZero();
  }
}
