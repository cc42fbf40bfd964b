package ai.flashpoint.connect.session;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads other nodes' changes twice a second, stores last uses, and tidies up once an hour. */
@ApplicationScoped
public class StandingFeed {

  private static final Logger LOG = System.getLogger(StandingFeed.class.getName());
  private static final Duration OVERLAP = Duration.ofSeconds(30);
  private static final long PERIOD_MILLIS = 500;
  private static final int USES_EVERY = 4;
  private static final int CLEAN_EVERY = 7200;

  @Resource ManagedScheduledExecutorService executor;
  @Inject StandingChanges changes;
  @Inject Sessions sessions;
  @Inject LiveState live;
  @Inject Clock clock;

  private ScheduledFuture<?> task;
  private Set<UUID> seen = new HashSet<>();
  private long ticks;
  private boolean failing;

  /**
   * Begins to read; the first reading happens before this returns, so that the first call finds
   * news.
   */
  public void start() {
    tick();
    task =
        executor.scheduleWithFixedDelay(
            this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (task != null) {
      task.cancel(false);
    }
  }

  private synchronized void tick() {
    try {
      readChanges();
      if (ticks % USES_EVERY == 0) {
        storeUses();
      }
      if (ticks % CLEAN_EVERY == 0) {
        changes.clean();
      }
      ticks++;
      if (failing) {
        LOG.log(Level.INFO, "The database answers again");
      }
      failing = false;
    } catch (RuntimeException e) {
      // An exception would end the schedule; calls are refused by LiveState when this lasts
      if (!failing) {
        LOG.log(
            Level.WARNING, "Reading changes from the database failed; calls go on for a while", e);
      }
      failing = true;
    }
  }

  private void readChanges() {
    Instant now = clock.instant();
    Set<UUID> current = new HashSet<>();
    for (StandingChangeEntity change : changes.since(now.minus(OVERLAP))) {
      current.add(change.id());
      if (!seen.contains(change.id())) {
        live.forget(change.toChange());
      }
    }
    seen = current;
    live.heard(now);
  }

  private void storeUses() {
    var uses = live.takeUses();
    if (!uses.isEmpty()) {
      sessions.used(uses);
    }
  }
}
