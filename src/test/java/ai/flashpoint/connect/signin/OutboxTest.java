package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final Letter LETTER =
      new Letter("reset", "jane@example.com", "Größe", "a\nb\n", Locale.GERMAN, "token");

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final OutboxFixture outbox = new OutboxFixture(database, clock);

  private void put() {
    outbox.put(LETTER, clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void letter_taken_isTheOneThatWasPut() {
    put();
    assertThat(outbox.take().flatMap(Outbox.Waiting::letter)).contains(LETTER);
  }

  @Test
  void letter_inTheTable_isSealed() {
    put();
    assertThat(database.value("select letter from mail_outbox"))
        .doesNotContain("jane", "token", "Gr");
  }

  @Test
  void letter_taken_isNotTakenByAnotherNode() {
    put();
    outbox.take();
    assertThat(outbox.take()).isEmpty();
  }

  @Test
  void letter_ofANodeThatDied_isTakenOver() {
    put();
    outbox.take();
    clock.advance(Outbox.ATTEMPT);
    assertThat(outbox.take()).map(Outbox.Waiting::tries).contains(1);
  }

  @Test
  void letter_afterItsTime_isTidiedUp() {
    put();
    clock.advance(Duration.ofHours(26));
    database.transaction(
        () -> {
          outbox.tidyUp(new TidyUp(clock.instant()));
          return null;
        });
    assertThat(database.count("mail_outbox")).isZero();
  }
}
