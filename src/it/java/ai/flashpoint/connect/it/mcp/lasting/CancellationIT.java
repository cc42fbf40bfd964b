package ai.flashpoint.connect.it.mcp.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may end a call, and what ends it. */
@ExtendWith(LastingServer.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellationIT {

  private static final Map<String, Object> PROGRESS = Map.of("progressToken", "p");

  private final LastingServer world;
  private final String token;
  private final Handshaken legacy;

  CancellationIT(LastingServer world) {
    this.world = world;
    this.token = world.token();
    this.legacy = Handshaken.with(world.server.mcp(), token, "2025-11-25", Map.of());
  }

  @Test
  void modernCall_clientHangsUp_isCancelled() {
    Map<String, Object> arguments = steps("hung up", 35, 200);
    Talk talk = world.modern(token, "count", Map.of("arguments", arguments), Map.of(), 1);
    assertThat(talk.next()).isPresent();
    talk.close();
    ends("hung up", "cancelled");
  }

  @Test
  void legacyCall_clientHangsUp_goesOn() {
    Talk talk = legacy.call(1, "count", steps("left alone", 10, 200), PROGRESS);
    assertThat(talk.next()).isPresent();
    talk.close();
    ends("left alone", "done");
  }

  @Test
  void legacyCall_cancelledByName_isCancelled() {
    try (Talk talk = legacy.call("c-2", "count", steps("named", 35, 200), PROGRESS)) {
      assertThat(talk.next()).isPresent();
      assertThat(cancel(legacy, "c-2")).isEqualTo(202);
      ends("named", "cancelled");
      assertThat(talk.rest()).noneMatch(message -> message.has("result"));
    }
  }

  @Test
  void legacyCall_cancelledByAnotherCaller_goesOn() {
    Handshaken other = Handshaken.with(world.server.mcp(), world.token(), "2025-11-25", Map.of());
    try (Talk talk = legacy.call("c-3", "count", steps("foreign", 8, 200), PROGRESS)) {
      assertThat(talk.next()).isPresent();
      assertThat(cancel(other, "c-3")).isEqualTo(202);
      ends("foreign", "done");
    }
  }

  @Test
  void call_overTheLimit_isStoppedWithAnError() {
    Map<String, Object> arguments = steps("endless", 100, 200);
    try (Talk talk = world.modern(token, "count", Map.of("arguments", arguments), Map.of(), null)) {
      assertThat(talk.next().orElseThrow().at("/error/message").asText()).contains("8 seconds");
    }
    ends("endless", "cancelled");
  }

  private static Map<String, Object> steps(String name, int steps, int pause) {
    return Map.of("name", name, "steps", steps, "pause", pause);
  }

  private static int cancel(Handshaken client, Object id) {
    try (Talk talk =
        client.post(
            Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "notifications/cancelled",
                "params",
                Map.of("requestId", id)))) {
      assertThat(talk.next()).isEqualTo(Optional.empty());
      return talk.status();
    }
  }

  /** Asks until it is so, for half a minute at most. */
  private void ends(String name, String expected) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    String end = "";
    while (!end.equals(expected) && System.nanoTime() < deadline) {
      end = legacy.text("how_ended", Map.of("name", name));
    }
    assertThat(end).isEqualTo(expected);
  }
}
