package ai.flashpoint.connect.console.admin.table;

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
    Optional<Sql> page = compose.page(PAGE + 1);
    if (page.isEmpty()) {
      return new Slice(List.of(), Optional.empty(), Optional.empty(), 0, compose.misunderstood());
    }
    List<Row> rows = rows(page.get());
    boolean more = rows.size() > PAGE;
    List<Row> shown = new ArrayList<>(more ? rows.subList(0, PAGE) : rows);
    boolean back = question.backwards();
    if (back) {
      Collections.reverse(shown);
    }
    boolean whole = question.place().isEmpty() && !more;
    return new Slice(
        shown,
        beside(question, shown, true, back ? more : question.place().isPresent()),
        beside(question, shown, false, back || more),
        whole ? rows.size() : count(compose),
        List.of());
  }

  /** How many rows a question has, up to one more than {@link #COUNTED}. */
  public int count(Question question) {
    return count(new Compose(question, clock.instant()));
  }

  private int count(Compose compose) {
    return compose
        .count(COUNTED + 1)
        .map(sql -> ((Number) query(sql).getSingleResult()).intValue())
        .orElse(0);
  }

  private static Optional<Question> beside(
      Question question, List<Row> shown, boolean earlier, boolean exists) {
    if (!exists) {
      return Optional.empty();
    }
    // Nothing here, as after rows went away: the first page is the way back
    Optional<Cursor> place =
        shown.isEmpty()
            ? Optional.empty()
            : Optional.of(Cursor.at(shown.get(earlier ? 0 : shown.size() - 1), question.sort()));
    return Optional.of(question.from(place, earlier && place.isPresent()));
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
