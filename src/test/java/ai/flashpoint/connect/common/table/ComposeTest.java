package ai.flashpoint.connect.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order a large table is counted decides how much of it is read. */
class ComposeTest {

  private static final Table CLIENTS =
      new Table(
          "c.id",
          "clients c",
          List.of(new SortKey("created", SortKey.time("c.created_at"), SortKey.text("c.id"))),
          true,
          List.of(
              new Filter.OneOf("state", new Filter.Choice("blocked", "c.blocked = true")),
              new Filter.Named("id", id -> Optional.of(new Condition("c.id = ?", id)))));

  private static String count(Map<String, String> parameters) {
    return new Compose(Question.of(CLIENTS, parameters), new MovableClock().instant())
        .count(1000)
        .orElseThrow()
        .text();
  }

  @Test
  void count_ofAKind_beginsWithTheNewest() {
    assertThat(count(Map.of("state", "blocked"))).contains("order by c.created_at desc");
  }

  @Test
  void count_ofAll_beginsAnywhere() {
    assertThat(count(Map.of())).doesNotContain("order by");
  }

  @Test
  void count_ofRowsThatAnIndexFinds_beginsAnywhere() {
    assertThat(count(Map.of("id", "x", "state", "blocked"))).doesNotContain("order by");
  }
}
