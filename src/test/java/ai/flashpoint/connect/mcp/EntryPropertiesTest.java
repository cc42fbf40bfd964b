package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever comes in is answered at most once, soon, and never by an internal error; and nothing of
 * it stays. With {@code -Dfuzz.minutes=10} that is tried for so long.
 */
class EntryPropertiesTest {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long MOST_GROWTH = 16_000_000;
  private static final int LIVES = 20_000;

  private final ExchangeWorld world = new ExchangeWorld(new AskingTools());
  private final Optional<String> session =
      world.handshake(LegacyRevision.NEWEST, "{\"elicitation\":{}}");

  @Property(tries = 3000)
  void entry_anyRequest_isNeverAnInternalErrorAndLeavesNothing(@ForAll long seed) {
    takes(Mutant.of(seed));
  }

  @Test
  @EnabledIfSystemProperty(named = "fuzz.minutes", matches = "[0-9]+")
  void entry_forMinutes_keepsTheSameAndDoesNotGrow() {
    long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("fuzz.minutes")).toNanos();
    Random seeds = new Random();
    long used = 0;
    long tried = 0;
    while (System.nanoTime() < end) {
      takes(Mutant.of(seeds.nextLong()));
      tried++;
      if (tried == LIVES) {
        used = used();
      }
    }
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "{0} requests, {1} bytes more in use", tried, used() - used);
    assertThat(used() - used).isLessThan(MOST_GROWTH);
  }

  private void takes(Mutant mutant) {
    long begin = System.nanoTime();
    HeardLine line = new HeardLine((mutant.seed() & 1) == 0);
    world.exchange.take(
        world.visit(mutant.headers(), (mutant.seed() & 2) == 0 ? Optional.empty() : session),
        mutant.body(),
        line);
    world.work();
    line.answer.ifPresent(answer -> isNoFault(mutant, answer));
    line.hangUp();
    world.pass(ExchangeWorld.SETTINGS.callLimit().plusSeconds(1));

    assertThat(world.heart.bean().members()).as(mutant.toString()).isEmpty();
    assertThat(world.pool).as(mutant.toString()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .as(mutant.toString())
        .isLessThan(LONGEST);
  }

  private static void isNoFault(Mutant mutant, RpcAnswer answer) {
    assertThat(answer.status()).as(mutant.toString()).isLessThan(500);
    answer
        .body()
        .ifPresent(
            body ->
                assertThat(body.findValuesAsText("code"))
                    .as(mutant.toString())
                    .doesNotContain("-32603"));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
