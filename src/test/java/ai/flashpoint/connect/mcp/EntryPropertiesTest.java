package ai.flashpoint.connect.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in is answered at most once, soon, and never by an internal error; and nothing of
 * it stays. With {@code -Dfuzz.minutes=10} that is tried for so long.
 */
class EntryPropertiesTest {

  private static final long MOST_GROWTH = 16_000_000;
  private static final int LIVES = 5_000;

  private final EntryTrial trial = new EntryTrial();

  @Property(tries = 3000)
  void entry_anyRequest_isNeverAnInternalErrorAndLeavesNothing(@ForAll long seed) {
    takes(Mutant.of(seed));
  }

  @Test
  void entry_forMinutes_keepsTheSameAndDoesNotGrow() {
    long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("fuzz.minutes", 0)).toNanos();
    Random seeds = new Random();
    long used = 0;
    long tried = 0;
    while (tried < 2 * LIVES || System.nanoTime() < end) {
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
    trial.takes(
        mutant,
        mutant.headers(),
        (mutant.seed() & 2) == 0 ? Optional.empty() : trial.session,
        mutant.body(),
        new HeardLine((mutant.seed() & 1) == 0));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
