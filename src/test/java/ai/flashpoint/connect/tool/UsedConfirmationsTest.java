package ai.flashpoint.connect.tool;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.testing.MemoryDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedConfirmationsTest {

  private static final Instant END = Instant.parse("2026-03-31T14:13:00Z");

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final UsedConfirmations one = node();
  private final UsedConfirmations two = node();

  private UsedConfirmations node() {
    UsedConfirmations node = new UsedConfirmations();
    node.entities = database.entities();
    return node;
  }

  private boolean first(UsedConfirmations node) {
    return database.transaction(() -> node.first("one", END));
  }

  @Test
  void first_onTwoNodes_oneWins() {
    assertThat(first(one)).isTrue();
    assertThat(first(two)).isFalse();
  }

  @Test
  void takeBack_used_isFirstAgain() {
    first(one);
    database.transaction(
        () -> {
          two.takeBack("one");
          return true;
        });
    assertThat(first(one)).isTrue();
  }

  @Test
  void tidyUp_beforeTheEnd_remembers() {
    first(one);
    tidyUp(END);
    assertThat(first(one)).isFalse();
  }

  @Test
  void tidyUp_afterTheEnd_forgets() {
    first(one);
    tidyUp(END.plusSeconds(1));
    assertThat(database.count("used_confirmations")).isZero();
  }

  private void tidyUp(Instant now) {
    database.transaction(
        () -> {
          one.tidyUp(new TidyUp(now));
          return true;
        });
  }
}
