package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Letters that no mail server has taken yet, stored with the change that they tell of: a node that
 * stops or dies loses none, any other takes them over.
 */
@ApplicationScoped
@Transactional
public class Outbox {

  /** Longer than an attempt lasts: before, no other node takes the letter. */
  static final Duration ATTEMPT = Duration.ofMinutes(5);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final String CONTEXT = "mail\n";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Seal seal;

  /**
   * A letter to try now.
   *
   * @param letter empty if it was sealed with another secret key
   * @param tries how many there were before
   * @param until nobody needs it afterwards
   */
  record Waiting(UUID id, Optional<Letter> letter, int tries, Instant until) {}

  /** Keeps a letter in the running transaction, to be sent from now on, for a day at most. */
  void put(Letter letter, Instant until) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Instant end = now.plus(LONGEST);
    String json = new String(Json.write(letter), StandardCharsets.UTF_8);
    entities.persist(
        new OutboxEntity(
            id, seal.seal(json, CONTEXT + id), now, until.isBefore(end) ? until : end));
  }

  /** Takes the letter that is due longest; of nodes that take it at once, one gets it. */
  Optional<Waiting> take() {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select o from OutboxEntity o where o.dueAt <= :now order by o.dueAt",
            OutboxEntity.class)
        .setParameter("now", Times.column(now))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .filter(row -> claimed(row, now.plus(ATTEMPT)))
        .map(row -> new Waiting(row.id(), opened(row), row.tries(), row.expiresAt()));
  }

  private boolean claimed(OutboxEntity row, Instant until) {
    return entities
            .createQuery(
                "update OutboxEntity o set o.tries = o.tries + 1, o.dueAt = :until"
                    + " where o.id = :id and o.tries = :tries")
            .setParameter("until", Times.column(until))
            .setParameter("id", row.id())
            .setParameter("tries", row.tries())
            .executeUpdate()
        == 1;
  }

  private Optional<Letter> opened(OutboxEntity row) {
    return seal.open(row.letter(), CONTEXT + row.id()).map(Outbox::letter);
  }

  private static Letter letter(String json) {
    try {
      return Json.mapper().readValue(json, Letter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a letter of ours cannot be read");
    }
  }

  /** Has the letter tried again after a pause. */
  void postpone(UUID id, Duration pause) {
    entities
        .createQuery("update OutboxEntity o set o.dueAt = :due where o.id = :id")
        .setParameter("due", Times.column(clock.instant().plus(pause)))
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The letter was sent, or will never be. */
  void remove(UUID id) {
    entities
        .createQuery("delete from OutboxEntity o where o.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Those that nobody sends any more, where mail was switched off. */
  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from OutboxEntity o where o.expiresAt < :limit")
        .setParameter("limit", Times.column(tidyUp.now().minus(LONGEST)))
        .executeUpdate();
  }
}
