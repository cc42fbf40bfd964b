package ai.flashpoint.connect.common.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers questions about tables from the database. */
@ApplicationScoped
@Transactional
public class Tables {

  /** Rows of a page. */
  public static final int PAGE = 50;

  /** Counting goes no further: it would have to look at all rows. */
  public static final int COUNTED = 1000;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  public Slice answer(Question question) {
    Compose compose = new Compose(question, clock.instant());
    Optional<Cursor> end = end(compose, question.sort());
    Optional<Sql> page = compose.page(PAGE + 1, end);
    if (page.isEmpty()) {
      return Slice.none(compose.misunderstood());
    }
    List<Row> rows = rows(page.get());
    boolean more = rows.size() > PAGE;
    List<Row> shown = new ArrayList<>(more ? rows.subList(0, PAGE) : rows);
    Optional<Cursor> last =
        more ? Optional.of(Cursor.at(rows.get(PAGE - 1), question.sort())) : end;
    boolean back = question.backwards();
    Optional<Question> ahead = last.map(place -> question.from(Optional.of(place), back));
    Optional<Question> behind = question.place().map(place -> behind(question, shown));
    if (back) {
      Collections.reverse(shown);
    }
    boolean whole = question.place().isEmpty() && last.isEmpty();
    return new Slice(
        shown,
        back ? ahead : behind,
        back ? behind : ahead,
        whole ? OptionalInt.of(rows.size()) : count(compose, question.place().or(() -> end)),
        more
            ? Optional.empty()
            : end.map(it -> new Slice.Step(compose.step(), it.time(), compose.descends())),
        List.of());
  }

  /** Where a step ends that does not hold all that is left. */
  private Optional<Cursor> end(Compose compose, SortKey sort) {
    if (compose.step() == 0) {
      return Optional.empty();
    }
    List<Row> rows = rows(compose.end());
    return rows.size() < 2 ? Optional.empty() : Optional.of(Cursor.at(rows.get(0), sort));
  }

  /** The way back from rows in the order in which they were read. */
  private static Question behind(Question question, List<Row> read) {
    // Nothing here, as after rows went away: the first page is the way back
    return read.isEmpty()
        ? question.from(Optional.empty(), false)
        : question.from(
            Optional.of(Cursor.at(read.get(0), question.sort())), !question.backwards());
  }

  /** How many rows a question has, up to one more than {@link #COUNTED}. */
  public int count(Question question) {
    return count(new Compose(question, clock.instant()));
  }

  /** Only if that takes no more than the rows of a step. */
  private OptionalInt count(Compose compose, Optional<Cursor> bound) {
    return compose.step() == 0 || bound.isEmpty()
        ? OptionalInt.of(count(compose))
        : OptionalInt.empty();
  }

  private int count(Compose compose) {
    return compose
        .count(COUNTED + 1)
        .map(sql -> ((Number) query(sql).getSingleResult()).intValue())
        .orElse(0);
  }

  private List<Row> rows(Sql sql) {
    List<Row> rows = new ArrayList<>();
    for (Object selected : query(sql).getResultList()) {
      rows.add(Row.of(selected));
    }
    return rows;
  }

  private Query query(Sql sql) {
    Query query = entities.createNativeQuery(sql.text());
    for (int i = 0; i < sql.values().size(); i++) {
      query.setParameter(i + 1, sql.values().get(i));
    }
    return query;
  }
}
