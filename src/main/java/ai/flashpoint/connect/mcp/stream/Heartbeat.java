package ai.flashpoint.connect.mcp.stream;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one task of a node that gives a beat to all open streams and calls under way. */
@ApplicationScoped
public class Heartbeat {

  /** From beat to beat, in milliseconds. */
  public static final long PERIOD_MILLIS = 250;

  private static final Logger LOG = System.getLogger(Heartbeat.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject Clock clock;

  private final Set<Beating> members = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> task;

  /** Begins to beat; once. */
  public synchronized void start() {
    if (task == null) {
      task =
          executor.scheduleWithFixedDelay(
              this::beat, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (task != null) {
      task.cancel(false);
    }
  }

  public void join(Beating member) {
    members.add(member);
  }

  public void leave(Beating member) {
    members.remove(member);
  }

  /** Who takes part now. */
  public Set<Beating> members() {
    return Set.copyOf(members);
  }

  /** One failing member must not end the schedule for all, whatever it throws. */
  void beat() {
    Instant now = clock.instant();
    for (Beating member : members) {
      try {
        member.beat(now);
      } catch (RuntimeException | Error e) {
        LOG.log(Level.WARNING, "a beat failed", e);
      }
    }
  }
}
