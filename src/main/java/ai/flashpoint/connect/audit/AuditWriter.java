package ai.flashpoint.connect.audit;

import ai.flashpoint.connect.common.TidyUp;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Stores noted events twice a second and at the end, and deletes old ones. */
@ApplicationScoped
public class AuditWriter {

  private static final Logger LOG = System.getLogger(AuditWriter.class.getName());
  private static final long PERIOD_MILLIS = 500;
  private static final int BATCH = 1000;
  private static final int MOST_BATCHES = 1000;

  @Resource ManagedScheduledExecutorService executor;
  @Inject Audit audit;
  @Inject AuditSettings settings;

  private ScheduledFuture<?> task;
  private boolean failing;

  /** Begins to store; before that, notes wait in memory. */
  public void start() {
    task =
        executor.scheduleWithFixedDelay(
            this::store, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Before beans and the database go away. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (task != null) {
      task.cancel(false);
      store();
    }
  }

  /** An exception would end the schedule: what could not be stored is kept for the next time. */
  synchronized void store() {
    List<Note> batch = audit.take();
    if (batch.isEmpty()) {
      return;
    }
    try {
      audit.store(batch);
      failing = false;
    } catch (RuntimeException e) {
      audit.putBack(batch);
      if (!failing) {
        LOG.log(Level.WARNING, "Audit events cannot be stored; they are kept in memory", e);
      }
      failing = true;
    }
  }

  /** In batches, since one delete of millions of rows would hold up everybody. */
  void tidyUp(@Observes TidyUp tidyUp) {
    Instant limit = tidyUp.now().minus(settings.retention());
    int batches = 0;
    while (batches < MOST_BATCHES && audit.deleteBefore(limit, BATCH) == BATCH) {
      batches++;
    }
  }
}
