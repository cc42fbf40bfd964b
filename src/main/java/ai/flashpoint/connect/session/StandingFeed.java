package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.TidyUp;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/**
 * Reads other nodes' changes and the signing keys twice a second, stores last uses, and tidies up
 * once an hour.
 */
@ApplicationScoped
public class StandingFeed {

  private static final Logger LOG = System.getLogger(StandingFeed.class.getName());
  // How far apart nodes' clocks and a change and its commit may be
  private static final Duration OVERLAP = Duration.ofSeconds(30);
  // After a longer silence rows may be gone already (see StandingChanges): then everything is asked
  // anew
  private static final Duration LONGEST_SILENCE = Duration.ofHours(12);
  private static final long PERIOD_MILLIS = 500;
  private static final int USES_EVERY = 4;
  private static final int TIDY_EVERY = 7200;

  @Resource ManagedScheduledExecutorService executor;
  @Inject StandingChanges changes;
  @Inject Sessions sessions;
  @Inject LiveState live;
  @Inject SigningKeys keys;
  @Inject Event<TidyUp> tidyUps;
  @Inject Clock clock;

  private ScheduledFuture<?> task;
  private Set<UUID> seen = new HashSet<>();
  private Instant lastRead = Instant.MIN;
  private long ticks;
  private final Set<String> failing = new HashSet<>();

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

  /**
   * An exception would end the schedule; calls are refused by {@link LiveState} when reading fails
   * for long.
   */
  synchronized void tick() {
    ticks++;
    attempt("Reading changes", this::readChanges);
    attempt("Following the signing keys", keys::follow);
    if (ticks % USES_EVERY == 0) {
      attempt("Storing last uses", this::storeUses);
    }
    if (ticks % TIDY_EVERY == 1) {
      attempt("Tidying up", () -> tidyUps.fire(new TidyUp(clock.instant())));
    }
  }

  private void attempt(String what, Runnable work) {
    try {
      work.run();
      if (failing.remove(what)) {
        LOG.log(Level.INFO, "{0} works again", what);
      }
    } catch (RuntimeException e) {
      if (failing.add(what)) {
        LOG.log(Level.WARNING, what + " failed; it is tried again", e);
      }
    }
  }

  /**
   * Reads on from the last success, so that nothing is missed over an outage or a pause of the
   * machine.
   */
  private void readChanges() {
    Instant now = clock.instant();
    Instant from = lastRead.isBefore(now) ? lastRead : now;
    if (from.isBefore(now.minus(LONGEST_SILENCE))) {
      live.forgetAll();
      from = now;
    }
    Set<UUID> current = new HashSet<>();
    for (StandingChangeEntity change : changes.since(from.minus(OVERLAP))) {
      current.add(change.id());
      if (!seen.contains(change.id())) {
        live.forget(change.toChange());
      }
    }
    seen = current;
    lastRead = now;
    live.heard(now);
  }

  private void storeUses() {
    var uses = live.takeUses();
    if (uses.isEmpty()) {
      return;
    }
    try {
      sessions.used(uses);
    } catch (RuntimeException e) {
      live.putBackUses(uses);
      throw e;
    }
  }
}
