package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.RequestOrigin;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Where security events go; adds when they happened and where the request came from. */
@ApplicationScoped
public class Audit {

  /** Before and after of a change, with an agent's longest list of tools in both. */
  private static final int LONGEST_CHANGE = 12_000;

  /** Strangers cause notes: none of them may fill the table. */
  private static final int LONGEST_NOTE = 500;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  private final Notes notes = new Notes();

  /** Records a change in the transaction that makes it: one does not happen without the other. */
  @Transactional
  public void record(AuditEvent event) {
    entities.persist(
        new AuditEventEntity(event, RequestOrigin.current(), clock.instant(), 1, LONGEST_CHANGE));
  }

  /**
   * Notes a refusal: never fails, never waits; stored within about a second. Equal events of one
   * second and one origin become one row that counts them.
   */
  public void note(AuditEvent event) {
    notes.add(event, RequestOrigin.current(), clock.instant());
  }

  /** What was noted and not stored yet. */
  List<Note> take() {
    return notes.take(clock.instant());
  }

  /** Takes back what could not be stored. */
  void putBack(List<Note> unstored) {
    notes.putBack(unstored);
  }

  @Transactional
  void store(List<Note> batch) {
    for (Note note : batch) {
      entities.persist(
          new AuditEventEntity(
              note.event(), note.origin(), note.at(), note.occurrences(), LONGEST_NOTE));
    }
  }

  /**
   * Deletes a batch of the oldest events.
   *
   * @return how many
   */
  @Transactional
  int deleteBefore(Instant limit, int most) {
    return entities
        .createNativeQuery(
            "delete from audit_events where id in"
                + " (select id from audit_events where occurred_at < ?1 order by occurred_at limit ?2)")
        .setParameter(1, Times.column(limit))
        .setParameter(2, most)
        .executeUpdate();
  }
}
