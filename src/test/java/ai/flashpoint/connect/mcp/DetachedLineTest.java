package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stream of changes at its end. */
class DetachedLineTest {

  private static final Duration LIMIT = ExchangeWorld.SETTINGS.callLimit();

  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());
  private final HeardLine line = new HeardLine(true);

  private void end() {
    new DetachedLine(line, world.surroundings()).end(Optional.of(Json.object().put("id", 1)));
  }

  @Test
  void end_readerTakesTheLastMessage_nothingIsLeft() {
    end();
    assertThat(line.body().path("id").asInt()).isEqualTo(1);
    assertThat(world.heart.bean().members()).isEmpty();
  }

  @Test
  void end_readerStalls_isGivenUpInTheEnd() {
    line.slow = true;
    end();
    world.clock.advance(LIMIT);
    world.heart.beat();
    assertThat(line.dropped).isFalse();
    world.clock.advance(Duration.ofMillis(1));
    world.heart.beat();
    assertThat(line.dropped).isTrue();
  }
}
