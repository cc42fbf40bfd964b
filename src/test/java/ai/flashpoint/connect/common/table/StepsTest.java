package ai.flashpoint.connect.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no index finds are looked for in so many rows at a time; none is missed. */
class StepsTest {

  private static final int STEP = 60;

  private static final Table EVENTS =
      new Table(
          "e.id, e.detail",
          "audit_events e",
          List.of(new SortKey("time", SortKey.time("e.occurred_at"), SortKey.uuid("e.id"))),
          true,
          List.of(
              new Filter.Named(
                  "q",
                  words ->
                      Optional.of(
                          new Condition("e.detail like ?", "%" + words + "%").inSteps(STEP))),
              new Filter.Named("kind", kind -> Optional.of(new Condition("e.kind = ?", kind)))));

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final Tables tables = new Tables();

  @BeforeEach
  void open() {
    tables.entities = database.entities();
    tables.clock = new MovableClock();
  }

  /** Events of which three each happened in the same minute; every seventh is of another kind. */
  private void events(int count) {
    for (int i = 0; i < count; i++) {
      database.execute(
          ("insert into audit_events (id, occurred_at, kind, detail, occurrences) values ('%s',"
                  + " dateadd(minute, %d, timestamp with time zone '2026-11-01 00:00:00Z'), '%s', 'number %d.', 1)")
              .formatted(UUID.randomUUID(), i / 3, i % 7 == 0 ? "KEY_ROTATED" : "CALL_REFUSED", i));
    }
  }

  private Slice ask(Map<String, String> parameters) {
    return database.transaction(() -> tables.answer(Question.of(EVENTS, parameters)));
  }

  private List<String> all(Map<String, String> first) {
    List<String> found = new ArrayList<>();
    Slice slice = ask(first);
    slice.rows().forEach(row -> found.add(row.text(1)));
    while (slice.later().isPresent()) {
      slice = ask(slice.later().get().parameters());
      slice.rows().forEach(row -> found.add(row.text(1)));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"200, '.', 200", "200, 7., 20", "120, r 0., 1", "120, nothing, 0", "61, r 0., 1"})
  void steps_oneAfterTheOther_findEveryRowOnce(int events, String words, int hits) {
    events(events);
    assertThat(all(Map.of("q", words))).hasSize(hits).doesNotHaveDuplicates();
    assertThat(all(Map.of("q", words, "sort", "time"))).hasSize(hits).doesNotHaveDuplicates();
  }

  @Test
  void step_withoutAHit_saysHowFarItReached() {
    events(200);

    Slice slice = ask(Map.of("q", "number 3."));

    assertThat(slice.rows()).isEmpty();
    assertThat(slice.count()).isEmpty();
    Slice.Step step = slice.reached().orElseThrow();
    assertThat(step.rows()).isEqualTo(STEP);
    assertThat(step.older()).isTrue();
    assertThat(step.last()).isEqualTo(Instant.parse("2026-11-01T00:46:00Z"));
  }

  @Test
  void step_thatHoldsAll_isCounted() {
    events(STEP);

    Slice slice = ask(Map.of("q", "number"));

    assertThat(slice.count()).hasValue(STEP);
    assertThat(slice.reached()).isEmpty();
  }

  /** What an index answers does not use a step up. */
  @Test
  void step_ofFewerRows_reachesFurther() {
    events(200);

    Slice slice = ask(Map.of("q", "number 0.", "kind", "KEY_ROTATED"));

    assertThat(slice.rows()).hasSize(1);
    assertThat(slice.later()).isEmpty();
  }

  @Test
  void pageBefore_looksInStepsToo() {
    events(200);
    Slice last = ask(Map.of("q", "7.", "sort", "-time"));
    while (last.later().isPresent()) {
      last = ask(last.later().get().parameters());
    }

    Slice before = ask(last.earlier().orElseThrow().parameters());

    assertThat(before.rows()).isNotEmpty().doesNotContainAnyElementsOf(last.rows());
    assertThat(before.reached().orElseThrow().older()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "number"})
  void tableOfNothing_isAnswered(String words) {
    assertThat(ask(Map.of("q", words)).rows()).isEmpty();
  }
}
