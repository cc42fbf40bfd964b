package ai.flashpoint.connect.session;

import ai.flashpoint.connect.team.StandingChanged;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  // How far apart nodes' clocks and a change and its commit may be
  private static final Duration OVERLAP = Duration.ofSeconds(30);
  // After a longer silence rows may be gone already (see StandingChanges): then everything is asked
  // anew
  private static final Duration LONGEST_SILENCE = Duration.ofHours(12);
  private static final long PERIOD_MILLIS = 500;

  @Resource ManagedScheduledExecutorService executor;
  @Inject StandingChanges changes;
  @Inject LiveState live;
  @Inject SigningKeys keys;
  @Inject Chores chores;
  @Inject Clock clock;

  private ScheduledFuture<?> task;
  private Set<UUID> seen = new HashSet<>();
  private Instant seenSince = Instant.MIN;
  private Instant lastRead = Instant.MIN;
  private final Attempts attempts = new Attempts();

  /**
   * Begins to read; the first reading happens before this returns, so that the first call finds
   * news.
   */
  public void start() {
    tick();
    task =
        executor.scheduleWithFixedDelay(
            this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    chores.start();
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
    attempts.attempt("Reading changes", this::readChanges);
    attempts.attempt("Following the signing keys", keys::follow);
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
    Instant begin = from.minus(OVERLAP);
    if (isNews(begin)) {
      hear(begin);
    }
    lastRead = now;
    live.heard(now);
  }

  /** Counting costs a fraction of reading, which after thousands of changes is felt. */
  private boolean isNews(Instant begin) {
    return seenSince.isBefore(begin.minus(OVERLAP))
        || seenSince.isAfter(begin) // the clock went back
        || changes.countSince(seenSince) != seen.size();
  }

  private void hear(Instant begin) {
    Set<UUID> current = new HashSet<>();
    List<StandingChanged> fresh = new ArrayList<>();
    changes
        .since(begin)
        .forEach(
            (id, change) -> {
              current.add(id);
              if (!seen.contains(id)) {
                fresh.add(change);
              }
            });
    live.forget(fresh);
    seen = current;
    seenSince = begin;
  }
}
