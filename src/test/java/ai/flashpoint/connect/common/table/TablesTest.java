package ai.flashpoint.connect.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a table follow each other without gaps; nothing that was typed becomes SQL. */
class TablesTest {

  private static final Table USERS =
      new Table(
          "u.id, u.name, u.email, u.created_at",
          "users u",
          List.of(
              new SortKey("created", SortKey.time("u.created_at"), SortKey.uuid("u.id")),
              new SortKey("name", SortKey.text("u.name"), SortKey.uuid("u.id"))),
          true,
          List.of(
              new Filter.Contains("q", "u.name", "u.email"),
              new Filter.Time("from", "u.created_at >= ?"),
              new Filter.OneOf("state", new Filter.Choice("disabled", "u.disabled = true"))));

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final Tables tables = new Tables();

  @BeforeEach
  void open() {
    tables.entities = database.entities();
    tables.clock = new MovableClock();
  }

  /** People of whom three each were made in the same moment. */
  private void people(int count) {
    for (int i = 0; i < count; i++) {
      person("Person " + (i % 7), "p" + i + "@example.com", i / 3);
    }
  }

  private void person(String name, String email, int minute) {
    database.execute(
        "insert into users (id, email, name, operator, disabled, created_at) values ('"
            + UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + "', '"
            + email
            + "', '"
            + name
            + "', false, false, dateadd(minute, "
            + minute
            + ", timestamp with time zone '2026-11-01 00:00:00.123456+00:00'))");
  }

  private Slice ask(Question question) {
    return database.transaction(() -> tables.answer(question));
  }

  private static Question question(String... parameters) {
    Map<String, String> asked = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      asked.put(parameters[i], parameters[i + 1]);
    }
    return Question.of(USERS, name -> Optional.ofNullable(asked.get(name)));
  }

  /** As a browser does: by the address that leads there. */
  private static Question followed(Question question) {
    Map<String, String> parameters = question.parameters();
    return Question.of(USERS, name -> Optional.ofNullable(parameters.get(name)));
  }

  private static List<String> emails(Slice slice) {
    return slice.rows().stream().map(row -> row.text(2)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "created", "-created", "name", "-name"})
  void pages_forwardAndBack_holdEveryRowOnce(String sort) {
    people(130);
    List<List<String>> forward = new ArrayList<>();
    Slice slice = ask(question("sort", sort));
    forward.add(emails(slice));
    while (slice.later().isPresent()) {
      slice = ask(followed(slice.later().get()));
      forward.add(emails(slice));
    }
    List<List<String>> back = new ArrayList<>(List.of(emails(slice)));
    while (slice.earlier().isPresent()) {
      slice = ask(followed(slice.earlier().get()));
      back.add(0, emails(slice));
    }

    assertThat(forward).hasSize(3);
    assertThat(forward.stream().flatMap(List::stream)).hasSize(130).doesNotHaveDuplicates();
    assertThat(back).isEqualTo(forward);
  }

  @Test
  void order_unlessAsked_isTheNewestFirst() {
    people(9);

    assertThat(ask(question()).rows().get(0).time(3).orElseThrow())
        .hasToString("2026-11-01T00:02:00.123456Z");
  }

  @Test
  void count_ofAFullPage_isExactAndNamesNoOther() {
    people(Tables.PAGE);

    Slice slice = ask(question());

    assertThat(slice.count()).hasValue(Tables.PAGE);
    assertThat(slice.later()).isEmpty();
    assertThat(slice.earlier()).isEmpty();
  }

  @Test
  void count_ofManyRows_endsBehindItsBound() {
    people(Tables.COUNTED + 5);

    assertThat(ask(question()).count()).hasValue(Tables.COUNTED + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "100%", "a_b"})
  void wildcards_typed_standForThemselves(String typed) {
    person("plain", "plain@example.com", 1);
    person("has " + typed + " inside", "odd@example.com", 2);

    assertThat(emails(ask(question("q", typed)))).containsExactly("odd@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"' or '1'='1", "x'; drop table users; --", "?1", "?", ":name", "\\", "a\0b"})
  void text_thatLooksLikeSql_findsNothing(String typed) {
    people(3);

    assertThat(ask(question("q", typed)).rows()).isEmpty();
    assertThat(database.count("users")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u.email", "-u.id", "created; drop table users", "(select 1)", "--name"})
  void sort_thatIsNotOnTheList_isTheUsualOne(String sort) {
    people(3);

    Question question = question("sort", sort);

    assertThat(question.sort().name()).isEqualTo("created");
    assertThat(ask(question).rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%%%",
        "W10",
        "WyJhIl0",
        "WyJhIiwiYiJd",
        "eyJhIjoxfQ",
        "bnVsbA",
        "WzEsMl0",
        "W251bGwsbnVsbF0"
      })
  void place_thatIsNone_isTheFirstPage(String place) {
    people(3);

    assertThat(ask(question("after", place)).rows()).hasSize(3);
  }

  @Test
  void place_ofAnotherOrder_isTheFirstPage() {
    people(60);
    String byName = ask(question("sort", "name")).later().orElseThrow().parameters().get("after");

    assertThat(question("after", byName).place()).isEmpty();
  }

  @Test
  void place_behindTheLastRow_leadsBack() {
    people(3);
    String behind =
        new Cursor(List.of("1999-01-01T00:00:00Z", UUID.randomUUID().toString())).encoded();

    Slice slice = ask(question("after", behind));

    assertThat(slice.rows()).isEmpty();
    assertThat(ask(followed(slice.earlier().orElseThrow())).rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "+999999999-01-01T00:00", "2026-11-01T25:00"})
  void time_thatIsNone_showsNothingAndSaysWhere(String typed) {
    people(3);

    Slice slice = ask(question("from", typed));

    assertThat(slice.rows()).isEmpty();
    assertThat(slice.misunderstood()).containsExactly("from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-01T00:01", "2026-11-01 00:01:00", "2026-11-01T00:01:00Z"})
  void time_typed_isThatOfUtc(String typed) {
    people(6);

    assertThat(ask(question("from", typed)).rows()).hasSize(3);
  }

  @Test
  void choice_thatIsNotOffered_showsNothing() {
    people(3);

    assertThat(ask(question("state", "disabled' or 1=1")).misunderstood()).containsExactly("state");
  }

  @Test
  void address_ofAQuestion_leadsToItAgain() {
    Question question = question("q", "a&b=c d%", "sort", "-name");

    assertThat(Question.query(question.parameters())).isEqualTo("?q=a%26b%3Dc+d%25&sort=-name");
    assertThat(followed(question)).isEqualTo(question);
  }
}
