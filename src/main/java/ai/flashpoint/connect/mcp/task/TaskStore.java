package ai.flashpoint.connect.mcp.task;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.mcp.listen.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rows of tasks. Each change is a transaction of its own under a lock on the row, so that steps
 * of several nodes happen one after the other and a final status stays.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class TaskStore {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<Notice> notices;
  @Inject Seal seal;
  @Inject Clock clock;

  /** Stores a task that begins. */
  void add(StoredTask task) {
    entities.persist(new TaskEntity(task, seal));
  }

  /** Forgets a task of which nobody was told. */
  void remove(TaskId id) {
    entities
        .createQuery("delete from TaskEntity t where t.id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** How many of the session's tasks are not over. */
  long open(SessionId session) {
    return entities
        .createQuery(
            "select count(t) from TaskEntity t where t.sessionId = :session and t.expiresAt > :now"
                + " and t.status in ('working', 'input_required')",
            Long.class)
        .setParameter("session", session.value())
        .setParameter("now", Times.column(clock.instant()))
        .getSingleResult();
  }

  /** A session's own task that has not expired. */
  Optional<StoredTask> find(SessionId session, TaskId id) {
    return Optional.ofNullable(entities.find(TaskEntity.class, id.value()))
        .map(row -> row.stored(seal))
        .filter(task -> task.session().equals(session))
        .filter(task -> clock.instant().isBefore(task.expiresAt()));
  }

  /** Takes a step and says where the task stands then; empty if it is gone. */
  Optional<StoredTask> change(TaskId id, UnaryOperator<TaskState> step) {
    TaskEntity row = entities.find(TaskEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      return Optional.empty();
    }
    TaskState before = row.state(seal);
    TaskState after = step.apply(before);
    if (!after.equals(before)) {
      row.become(after, clock.instant(), seal);
      StoredTask task = row.stored(seal);
      notices.fire(new Notice(Notice.Kind.TASK, Optional.of(task.team()), id.value()));
      return Optional.of(task);
    }
    return Optional.of(row.stored(seal));
  }

  /**
   * Says that this node still runs these, and which of them shall go on; the rest was cancelled or
   * is no longer this node's.
   */
  Set<UUID> renew(Collection<UUID> runs, Instant until) {
    List<String> ids = runs.stream().map(UUID::toString).sorted().toList();
    entities
        .createQuery(
            "update TaskEntity t set t.leaseUntil = :until where t.runId in :runs and t.expiresAt > :now")
        .setParameter("until", Times.column(until))
        .setParameter("runs", ids)
        .setParameter("now", Times.column(clock.instant()))
        .executeUpdate();
    return entities
        .createQuery(
            "select t.runId from TaskEntity t where t.runId in :runs and t.cancelRequested = false"
                + " and t.expiresAt > :now",
            String.class)
        .setParameter("runs", ids)
        .setParameter("now", Times.column(clock.instant()))
        .getResultStream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  /** How far a run is; nobody is told, since whoever cares asks. */
  void progress(UUID run, String message) {
    entities
        .createQuery(
            "update TaskEntity t set t.message = :message, t.updatedAt = :now where t.runId = :run")
        .setParameter("message", TaskEntity.shortened(message))
        .setParameter("now", Times.column(clock.instant()))
        .setParameter("run", run.toString())
        .executeUpdate();
  }

  /** Tasks whose node has not been heard of. */
  List<TaskId> orphans() {
    return entities
        .createQuery("select t.id from TaskEntity t where t.leaseUntil < :now", String.class)
        .setParameter("now", Times.column(clock.instant()))
        .getResultStream()
        .map(TaskId::new)
        .toList();
  }

  @Transactional
  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from TaskEntity t where t.expiresAt < :limit")
        .setParameter("limit", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
